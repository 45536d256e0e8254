package dev.broadsheet.notify.opensearch;

import dev.broadsheet.contracts.access.TrustedCertificates;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.nio.AsyncClientConnectionManager;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
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
                                .setDefaultHeaders(credentials(config))
                                .setConnectionManager(connections(config)))
                .build();
    }

    private static AsyncClientConnectionManager connections(OpenSearchConfig config) {
        PoolingAsyncClientConnectionManagerBuilder connections = PoolingAsyncClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(config.connectTimeout()))
                        .build())
                .setMaxConnPerRoute(config.connections())
                .setMaxConnTotal(config.connections());
        config.trustedCertificates()
                .map(TrustedCertificates::only)
                .ifPresent(tls -> connections.setTlsStrategy(
                        ClientTlsStrategyBuilder.create().setSslContext(tls).buildAsync()));
        return connections.build();
    }

    // With each request, because asking first and being told to come again would double them.
    private static List<Header> credentials(OpenSearchConfig config) {
        return config.username()
                .map(username -> username + ":" + config.password().orElseThrow(OpenSearchConnection::noPassword))
                .map(pair -> Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .<List<Header>>map(encoded -> List.of(new BasicHeader(HttpHeaders.AUTHORIZATION, "Basic " + encoded)))
                .orElse(List.of());
    }

    private static IllegalArgumentException noPassword() {
        return new IllegalArgumentException(
                "broadsheet.opensearch.username is set without broadsheet.opensearch.password");
    }

    static void close(@Disposes OpenSearchTransport transport) throws IOException {
        transport.close();
    }
}
