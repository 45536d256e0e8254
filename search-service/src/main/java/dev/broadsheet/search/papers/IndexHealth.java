package dev.broadsheet.search.papers;

import jakarta.inject.Singleton;
import java.io.IOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.OpenSearchException;

/** Ready to answer: OpenSearch is there, and the index that readers ask. */
@Readiness
@Singleton
class IndexHealth implements HealthCheck {

    private final OpenSearchClient client;
    private final DefinitionCheck check;

    IndexHealth(OpenSearchClient client, DefinitionCheck check) {
        this.client = client;
        this.check = check;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            boolean present = client.indices()
                    .existsAlias(request -> request.name(PapersIndex.ALIAS))
                    .value();
            HealthCheckResponseBuilder response =
                    HealthCheckResponse.named("index").status(present);
            // Readers go on reading an index of another definition, if not all that they could.
            check.mismatch().ifPresent(mismatch -> response.withData("outdated", mismatch.toString()));
            return response.build();
        } catch (IOException | OpenSearchException e) {
            return HealthCheckResponse.named("index")
                    .down()
                    .withData("cause", e.getClass().getSimpleName())
                    .build();
        }
    }
}
