package dev.broadsheet.notify.operation;

import dev.broadsheet.notify.delivery.SendingStop;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The numbers of sending, and the switch. */
@ApplicationScoped
class SendingStore {

    private static final String TODAY = "select kind, state, count(*) from email "
            + "where requested_at >= :midnight group by kind, state order by kind, state";

    private static final String WAITING = """
            select count(*), coalesce(cast(extract(epoch from now() - min(requested_at)) as bigint), 0),
              (select count(*) from suppression)
            from email where state in ('REQUESTED', 'SENDING', 'DEFERRED')
            """;

    private final Mutiny.SessionFactory sessions;
    private final SendingStop stop;
    private final Clock clock;

    @Inject
    SendingStore(Mutiny.SessionFactory sessions, SendingStop stop, Clock clock) {
        this.sessions = sessions;
        this.stop = stop;
        this.clock = clock;
    }

    Uni<SendingState> state() {
        OffsetDateTime midnight = clock.instant().truncatedTo(ChronoUnit.DAYS).atOffset(ZoneOffset.UTC);
        return sessions.withTransaction(session -> session.createNativeQuery(TODAY, Object[].class)
                .setParameter("midnight", midnight)
                .getResultList()
                .chain(counts -> session.createNativeQuery(WAITING, Object[].class)
                        .getSingleResult()
                        .chain(waiting -> stop.since(session).map(since -> state(since, counts, waiting)))));
    }

    Uni<Void> pause() {
        return sessions.withTransaction(stop::set);
    }

    Uni<Void> resume() {
        return sessions.withTransaction(stop::lift);
    }

    private static SendingState state(Optional<Instant> since, List<Object[]> counts, Object[] waiting) {
        return new SendingState(
                since.orElse(null),
                counts.stream()
                        .map(row ->
                                new SendingState.Count(lower((String) row[0]), lower((String) row[1]), number(row[2])))
                        .toList(),
                number(waiting[0]),
                number(waiting[1]),
                number(waiting[2]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
