package dev.broadsheet.search.papers;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.opensearch.client.opensearch.OpenSearchClient;

/** Ready to answer: OpenSearch is there, and the index that readers ask. */
@Readiness
@Singleton
class IndexHealth implements HealthCheck {

    // Who asks does not wait for as long as a write may take: an OpenSearch that hangs is none to read from.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final OpenSearchClient client;
    private final DefinitionCheck check;

    IndexHealth(OpenSearchClient client, DefinitionCheck check) {
        this.client = client;
        this.check = check;
    }

    @Override
    public HealthCheckResponse call() {
        CompletableFuture<HealthCheckResponse> looked = new CompletableFuture<>();
        Thread.ofVirtual().name("index-health").start(() -> {
            try {
                looked.complete(looked());
            } catch (IOException | RuntimeException e) {
                looked.completeExceptionally(e);
            }
        });
        try {
            return looked.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            return down(e.getCause());
        } catch (TimeoutException e) {
            return down(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down(e);
        }
    }

    private HealthCheckResponse looked() throws IOException {
        boolean present = client.indices()
                .existsAlias(request -> request.name(PapersIndex.ALIAS))
                .value();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("index").status(present);
        // Readers go on reading an index of another definition, if not all that they could.
        check.mismatch().ifPresent(mismatch -> response.withData("outdated", mismatch.toString()));
        return response.build();
    }

    private static HealthCheckResponse down(Throwable cause) {
        return HealthCheckResponse.named("index")
                .down()
                .withData("cause", cause.getClass().getSimpleName())
                .build();
    }
}
