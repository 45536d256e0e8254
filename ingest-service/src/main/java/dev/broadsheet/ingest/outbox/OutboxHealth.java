package dev.broadsheet.ingest.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while nothing can be published for long: what is accepted meanwhile is safe, but piles up. */
@Readiness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PaperEvents events;

    OutboxHealth(PaperEvents events) {
        this.events = events;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<Instant> failingSince = events.failingSince();
        var response = HealthCheckResponse.named("outbox")
                .status(failingSince.map(OutboxHealth::isRecent).orElse(true));
        failingSince.ifPresent(since -> response.withData("failingSince", since.toString()));
        return response.build();
    }

    private static boolean isRecent(Instant since) {
        return since.isAfter(Instant.now().minus(PATIENCE));
    }
}
