package dev.broadsheet.notify.subscription;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What was asked for in a reader's name and waits for the reader's yes. Within the caller's transaction. */
@ApplicationScoped
class RequestStore {

    // Anybody can write an address into a form; more than this of it is not kept.
    private static final int MOST_WAITING = 10;

    private static final String FORGET_OLD = "delete from subscription_request where subscriber = :subscriber "
            + "and (requested_at <= :oldest or id in (select id from subscription_request "
            + "where subscriber = :subscriber order by requested_at desc offset :kept))";

    private static final String ADD = """
            insert into subscription_request (id, subscriber, interest, kind, definition, pace, most, requested_at)
            values (:id, :subscriber, cast(nullif(cast(:interest as text), '') as text),
              cast(nullif(cast(:kind as text), '') as text), cast(nullif(cast(:definition as text), '') as jsonb),
              :pace, :most, :now)
            on conflict (subscriber, interest, pace) do update set most = excluded.most,
              requested_at = excluded.requested_at
            """;

    private static final String WAITING = "select " + WishRows.COLUMNS + " from subscription_request held "
            + "join subscription_request wanted on wanted.id = held.id "
            + "where held.subscriber = :subscriber and held.requested_at > :oldest order by held.requested_at, held.id";

    private static final String FORGET = "delete from subscription_request where subscriber = :subscriber";

    Uni<Void> add(Mutiny.Session session, UUID subscriber, Wish wish, Instant now, Instant oldest) {
        return session.createNativeQuery(FORGET_OLD)
                .setParameter("subscriber", subscriber)
                .setParameter("oldest", oldest.atOffset(ZoneOffset.UTC))
                .setParameter("kept", MOST_WAITING - 1)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(ADD)
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("subscriber", subscriber)
                        .setParameter(
                                "interest",
                                wish.interest().map(interest -> interest.key()).orElse(""))
                        .setParameter(
                                "kind",
                                wish.interest()
                                        .map(interest -> interest.kind().name())
                                        .orElse(""))
                        .setParameter(
                                "definition",
                                wish.interest()
                                        .map(interest -> interest.definition())
                                        .orElse(""))
                        .setParameter("pace", wish.pace().name())
                        .setParameter("most", wish.most())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Those that are not too old to be confirmed, the oldest first. */
    Uni<List<Held>> waiting(Mutiny.Session session, UUID subscriber, Instant oldest) {
        return session.createNativeQuery(WAITING, Object[].class)
                .setParameter("subscriber", subscriber)
                .setParameter("oldest", oldest.atOffset(ZoneOffset.UTC))
                .getResultList()
                .map(rows -> rows.stream().map(WishRows::read).toList());
    }

    /** All of the reader's. */
    Uni<Void> forget(Mutiny.Session session, UUID subscriber) {
        return session.createNativeQuery(FORGET)
                .setParameter("subscriber", subscriber)
                .executeUpdate()
                .replaceWithVoid();
    }
}
