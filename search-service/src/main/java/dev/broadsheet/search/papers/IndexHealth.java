package dev.broadsheet.search.papers;

import jakarta.inject.Singleton;
import java.io.IOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.OpenSearchException;

/** Ready to answer: OpenSearch is there, and the index that readers ask. */
@Readiness
@Singleton
class IndexHealth implements HealthCheck {

    private final OpenSearchClient client;

    IndexHealth(OpenSearchClient client) {
        this.client = client;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            boolean present = client.indices()
                    .existsAlias(request -> request.name(PapersIndex.ALIAS))
                    .value();
            return HealthCheckResponse.named("index").status(present).build();
        } catch (IOException | OpenSearchException e) {
            return HealthCheckResponse.named("index")
                    .down()
                    .withData("cause", e.getClass().getSimpleName())
                    .build();
        }
    }
}
