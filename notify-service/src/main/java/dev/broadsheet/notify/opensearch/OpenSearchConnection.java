package dev.broadsheet.notify.opensearch;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** Makes the one connection of this service. */
final class OpenSearchConnection {

    private OpenSearchConnection() {}

    @Produces
    @Singleton
    static OpenSearchTransport transport(OpenSearchConfig config) {
        return ApacheHttpClient5TransportBuilder.builder(HttpHost.create(config.url()))
                .setRequestConfigCallback(request -> request.setResponseTimeout(Timeout.of(config.responseTimeout())))
                .setHttpClientConfigCallback(client ->
                        // What waits and tries again here does it knowingly.
                        client.disableAutomaticRetries()
                                .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                                .setConnectTimeout(Timeout.of(config.connectTimeout()))
                                                .build())
                                        .setMaxConnPerRoute(config.connections())
                                        .setMaxConnTotal(config.connections())
                                        .build()))
                .build();
    }

    static void close(@Disposes OpenSearchTransport transport) throws IOException {
        transport.close();
    }
}
