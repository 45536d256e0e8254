package dev.broadsheet.notify.subscription;

import dev.broadsheet.notify.matching.InterestIndex;
import dev.broadsheet.notify.web.RefusedException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What readers have. Within the caller's transaction, which has locked the reader. */
@ApplicationScoped
class SubscriptionStore {

    /** More than anybody reads; a bound on what one reader's matching costs. */
    static final int MOST = 200;

    private static final String HELD = "select " + WishRows.COLUMNS + " from subscription held "
            + "left join interest wanted on wanted.key = held.interest "
            + "where held.subscriber = :subscriber order by held.created_at, held.interest nulls first, held.id";

    private static final String ADD = """
            insert into subscription (id, subscriber, interest, pace, most, created_at)
            values (:id, :subscriber, cast(nullif(cast(:interest as text), '') as text), :pace, :most, :now)
            on conflict (subscriber, interest, pace) do update set most = excluded.most
            """;

    private static final String CHANGE = """
            update subscription changed set pace = :pace, most = :most
            where id = :id and subscriber = :subscriber and (interest is not null or :pace <> 'INSTANT')
              and not exists (select from subscription other
              where other.subscriber = changed.subscriber and other.interest is not distinct from changed.interest
                and other.pace = :pace and other.id <> changed.id)
            """;

    // What waits for a digest waits for the other one now. What would have come at once comes with the daily one.
    private static final String CHANGE_WAITING = "update paper_match set pace = :pace "
            + "where subscriber = :subscriber and subscription = :id and mail is null";

    private static final String FORGET_WAITING =
            "delete from paper_match where subscriber = :subscriber and subscription = :id and mail is null";

    private static final String REMOVE = "delete from subscription where id = :id and subscriber = :subscriber";

    private static final String REMOVE_ALL = "delete from subscription where subscriber = :subscriber";

    private static final String FORGET_ALL_WAITING =
            "delete from paper_match where subscriber = :subscriber and mail is null";

    private static final String PACES = "select distinct pace from subscription where subscriber = :subscriber";

    private final InterestIndex interests;

    @Inject
    SubscriptionStore(InterestIndex interests) {
        this.interests = interests;
    }

    Uni<List<Held>> of(Mutiny.Session session, UUID subscriber) {
        return session.createNativeQuery(HELD, Object[].class)
                .setParameter("subscriber", subscriber)
                .getResultList()
                .map(rows -> rows.stream().map(WishRows::read).toList());
    }

    Uni<Set<Pace>> paces(Mutiny.Session session, UUID subscriber) {
        return session.createNativeQuery(PACES, String.class)
                .setParameter("subscriber", subscriber)
                .getResultList()
                .map(paces -> {
                    Set<Pace> all = EnumSet.noneOf(Pace.class);
                    paces.forEach(pace -> all.add(Pace.valueOf(pace)));
                    return all;
                });
    }

    /** One that the reader has already gets the new number. @throws RefusedException in the Uni if they are too many */
    Uni<Void> addAll(Mutiny.Session session, UUID subscriber, List<Wish> wishes, Instant now) {
        return of(session, subscriber)
                .invoke(held -> {
                    if (held.size() + wishes.size() > MOST) {
                        throw new RefusedException("a reader has at most " + MOST + " subscriptions");
                    }
                })
                .chain(() -> Multi.createFrom()
                        .iterable(wishes)
                        .onItem()
                        .transformToUniAndConcatenate(wish -> add(session, subscriber, wish, now))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private Uni<Integer> add(Mutiny.Session session, UUID subscriber, Wish wish, Instant now) {
        return wish.interest()
                .map(interest -> interests.store(session, interest))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> session.createNativeQuery(ADD)
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("subscriber", subscriber)
                        .setParameter(
                                "interest",
                                wish.interest().map(interest -> interest.key()).orElse(""))
                        .setParameter("pace", wish.pace().name())
                        .setParameter("most", wish.most())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .executeUpdate());
    }

    /** @return whether there was such a one, and no other like it at that pace */
    Uni<Boolean> change(Mutiny.Session session, UUID subscriber, UUID id, Pace pace, int most) {
        return session.createNativeQuery(CHANGE)
                .setParameter("subscriber", subscriber)
                .setParameter("id", id)
                .setParameter("pace", pace.name())
                .setParameter("most", most)
                .executeUpdate()
                .chain(changed -> changed == 0
                        ? Uni.createFrom().item(false)
                        : session.createNativeQuery(CHANGE_WAITING)
                                .setParameter("subscriber", subscriber)
                                .setParameter("id", id)
                                .setParameter("pace", pace.name())
                                .executeUpdate()
                                .replaceWith(true));
    }

    /** @return whether there was such a one */
    Uni<Boolean> remove(Mutiny.Session session, UUID subscriber, UUID id) {
        return session.createNativeQuery(FORGET_WAITING)
                .setParameter("subscriber", subscriber)
                .setParameter("id", id)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(REMOVE)
                        .setParameter("subscriber", subscriber)
                        .setParameter("id", id)
                        .executeUpdate())
                .map(removed -> removed > 0);
    }

    Uni<Void> removeAll(Mutiny.Session session, UUID subscriber) {
        return session.createNativeQuery(FORGET_ALL_WAITING)
                .setParameter("subscriber", subscriber)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(REMOVE_ALL)
                        .setParameter("subscriber", subscriber)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
