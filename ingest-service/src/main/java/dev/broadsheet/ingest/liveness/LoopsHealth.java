package dev.broadsheet.ingest.liveness;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/** Not live once a loop has ended by itself: only a restart brings it back. */
@Liveness
@ApplicationScoped
class LoopsHealth implements HealthCheck {

    private final List<Loops> all;

    LoopsHealth(@All List<Loops> all) {
        this.all = all;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> died = all.stream().flatMap(loops -> loops.died().stream()).toList();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("loops").status(died.isEmpty());
        if (!died.isEmpty()) {
            answer.withData("died", String.join(", ", died));
        }
        return answer.build();
    }
}
