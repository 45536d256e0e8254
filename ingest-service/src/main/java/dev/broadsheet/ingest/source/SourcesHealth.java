package dev.broadsheet.ingest.source;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells how the sources are, and is always up: a pod is as ready as ever while arXiv is away. */
@Readiness
@ApplicationScoped
class SourcesHealth implements HealthCheck {

    private final List<Source> sources;
    private final StateView states;

    SourcesHealth(@All List<Source> sources, StateView states) {
        this.sources = sources;
        this.states = states;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("sources").up();
        sources.stream().filter(Source::enabled).forEach(source -> answer.withData(source.name(), told(source.name())));
        return answer.build();
    }

    private String told(String source) {
        return states.latest(source)
                .map(state -> state.condition().label() + " since " + state.since())
                .orElse("not run yet");
    }
}
