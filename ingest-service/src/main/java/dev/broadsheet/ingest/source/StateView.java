package dev.broadsheet.ingest.source;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The states as this pod saw them last, for those who must not wait for the database: metrics and health. */
@ApplicationScoped
class StateView {

    private final StateStore store;
    private final SourceConfig config;
    private final Clock clock;
    private volatile List<SourceState> latest = List.of();

    StateView(StateStore store, SourceConfig config, Clock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    Uni<List<SourceState>> refresh() {
        return store.all().invoke(states -> latest = states).map(this::asOfNow);
    }

    Uni<List<SourceState>> succeeded(String source, Harvested harvested, Duration next) {
        return store.succeeded(source, harvested, next).chain(this::refresh);
    }

    Uni<List<SourceState>> failed(String source, String why, Duration next) {
        return store.failed(source, why, next).chain(this::refresh);
    }

    Optional<SourceState> latest(String source) {
        return asOfNow(latest).stream()
                .filter(state -> state.source().equals(source))
                .findFirst();
    }

    private List<SourceState> asOfNow(List<SourceState> states) {
        return states.stream()
                .map(state -> state.asOf(clock.instant(), config.overdue()))
                .toList();
    }
}
