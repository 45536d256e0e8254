package dev.broadsheet.ingest.source;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** How the sources are: shared by pods, and kept across restarts. */
@ApplicationScoped
class StateStore {

    // Times as µs since the epoch: one form for all of them, whatever the driver makes of a timestamp.
    private static final String ALL = """
            select source, condition, cast(extract(epoch from since) * 1000000 as bigint), why,
                   cast(extract(epoch from last_success_at) * 1000000 as bigint), cast(newest_day as text), failures,
                   cast(extract(epoch from next_run_at) * 1000000 as bigint),
                   cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)
            from source_state order by source
            """;

    private static final String SUCCEEDED = """
            insert into source_state
                (source, condition, since, why, last_success_at, newest_day, failures, next_run_at)
            values (:source, :condition, clock_timestamp(), cast(:why as text), clock_timestamp(),
                    cast(cast(:newest as text) as date), 0,
                    clock_timestamp() + cast(:next as bigint) * interval '1 millisecond')
            on conflict (source) do update
            set condition = excluded.condition, why = excluded.why, last_success_at = excluded.last_success_at,
                newest_day = coalesce(greatest(source_state.newest_day, excluded.newest_day), excluded.newest_day),
                failures = 0, next_run_at = excluded.next_run_at,
                since = case when source_state.condition = excluded.condition
                             then source_state.since else excluded.since end
            """;

    private static final String FAILED = """
            insert into source_state (source, condition, since, why, failures, next_run_at)
            values (:source, :condition, clock_timestamp(), cast(:why as text), 1,
                    clock_timestamp() + cast(:next as bigint) * interval '1 millisecond')
            on conflict (source) do update
            set condition = excluded.condition, why = excluded.why, next_run_at = excluded.next_run_at,
                failures = source_state.failures + 1,
                since = case when source_state.condition = excluded.condition
                             then source_state.since else excluded.since end
            """;

    private final Mutiny.SessionFactory sessions;

    StateStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    Uni<List<SourceState>> all() {
        return sessions.withStatelessSession(session ->
                        session.createNativeQuery(ALL, Object[].class).getResultList())
                .map(rows -> rows.stream().map(StateStore::state).toList());
    }

    Uni<Void> succeeded(String source, Harvested harvested, Duration next) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(SUCCEEDED)
                        .setParameter("source", source)
                        .setParameter(
                                "condition", harvested.freshness().condition().name())
                        .setParameter("why", harvested.freshness().why())
                        .setParameter(
                                "newest",
                                harvested.newestDay().map(LocalDate::toString).orElse(null))
                        .setParameter("next", next.toMillis())
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> failed(String source, String why, Duration next) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(FAILED)
                        .setParameter("source", source)
                        .setParameter("condition", Condition.FAILING.name())
                        .setParameter("why", why)
                        .setParameter("next", next.toMillis())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static SourceState state(Object[] columns) {
        return new SourceState(
                (String) columns[0],
                Condition.valueOf((String) columns[1]),
                instant(columns[2]).orElseThrow(),
                Optional.ofNullable((String) columns[3]),
                instant(columns[4]),
                Optional.ofNullable((String) columns[5]).map(LocalDate::parse),
                ((Number) columns[6]).intValue(),
                instant(columns[7]).orElseThrow(),
                instant(columns[8]).orElseThrow());
    }

    private static Optional<Instant> instant(Object micros) {
        return Optional.ofNullable((Number) micros)
                .map(number -> Instant.EPOCH.plus(number.longValue(), ChronoUnit.MICROS));
    }
}
