package dev.broadsheet.ingest.source;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Shows how the enabled sources are. */
@ApplicationScoped
class SourceGauges {

    private final List<Source> sources;
    private final StateView states;
    private final MeterRegistry metrics;
    private final Clock clock;

    SourceGauges(@All List<Source> sources, StateView states, MeterRegistry metrics, Clock clock) {
        this.sources = sources;
        this.states = states;
        this.metrics = metrics;
        this.clock = clock;
    }

    void on(@Observes StartupEvent started) {
        sources.stream().filter(Source::enabled).map(Source::name).forEach(this::register);
    }

    private void register(String source) {
        for (Condition condition : Condition.values()) {
            Gauge.builder("broadsheet.ingest.source.state", () -> isSo(source, condition))
                    .tag("source", source)
                    .tag("state", condition.name().toLowerCase(Locale.ROOT))
                    .register(metrics);
        }
        Gauge.builder("broadsheet.ingest.source.last.success.age.seconds", () -> age(source))
                .tag("source", source)
                .register(metrics);
    }

    private int isSo(String source, Condition condition) {
        return states.latest(source)
                        .filter(state -> state.condition() == condition)
                        .isPresent()
                ? 1
                : 0;
    }

    // Not a number until the source has succeeded once.
    private double age(String source) {
        return states.latest(source)
                .flatMap(SourceState::lastSuccess)
                .map(this::secondsSince)
                .orElse(Double.NaN);
    }

    private double secondsSince(Instant time) {
        return Duration.between(time, clock.instant()).toMillis() / 1000.0;
    }
}
