package dev.broadsheet.notify.subscription;

import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.notify.schedule.EditionClock;
import dev.broadsheet.notify.web.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What confirmed readers see and change of their own. Every change computes anew when the reader's next digest is due.
 * Fails with {@link NotFoundException} for a reader who is not subscribed.
 */
@ApplicationScoped
class ReaderStore {

    private static final Duration LONGEST_PAUSE = Duration.ofDays(366);

    private final Mutiny.SessionFactory sessions;
    private final SubscriptionStore subscriptions;
    private final EditionClock editions;
    private final Clock clock;

    @Inject
    ReaderStore(Mutiny.SessionFactory sessions, SubscriptionStore subscriptions, EditionClock editions, Clock clock) {
        this.sessions = sessions;
        this.subscriptions = subscriptions;
        this.editions = editions;
        this.clock = clock;
    }

    Uni<Reader> read(SubscriberId id) {
        Instant now = clock.instant();
        return sessions.withTransaction(session -> locked(session, id)
                .chain(subscriber ->
                        subscriptions.of(session, subscriber.id).map(held -> Reader.of(subscriber, held, now))));
    }

    /** Who has the address, for a credential that may know. */
    Uni<Optional<SubscriberId>> find(EmailAddress address) {
        return sessions.withTransaction(session -> session.createSelectionQuery(
                        "select id from Subscriber where normalised = :normalised and state = :state", UUID.class)
                .setParameter("normalised", address.normalised())
                .setParameter("state", SubscriberState.CONFIRMED)
                .getSingleResultOrNull()
                .map(id -> Optional.ofNullable(id).map(SubscriberId::new)));
    }

    /** @param changed from what the reader has to what the reader wants */
    Uni<Void> prefer(SubscriberId id, Function<Preferences, Preferences> changed) {
        return change(id, (session, subscriber, now) -> {
            subscriber.prefer(changed.apply(subscriber.preferences()), now);
            return Uni.createFrom().voidItem();
        });
    }

    /** @throws RefusedException if that is not in the future, or more than a year away */
    Uni<Void> pause(SubscriberId id, Instant until) {
        Instant asked = clock.instant();
        if (!until.isAfter(asked) || until.isAfter(asked.plus(LONGEST_PAUSE))) {
            throw new RefusedException("a pause ends in the future, and within a year");
        }
        return change(id, (session, subscriber, now) -> {
            subscriber.pause(until, editions, now);
            return Uni.createFrom().voidItem();
        });
    }

    Uni<Void> resume(SubscriberId id) {
        return change(id, (session, subscriber, now) -> {
            subscriber.resume(editions, now);
            return Uni.createFrom().voidItem();
        });
    }

    Uni<Void> add(SubscriberId id, Wish wish) {
        return change(
                id, (session, subscriber, now) -> subscriptions.addAll(session, subscriber.id, List.of(wish), now));
    }

    /** Fails with {@link RefusedException} if the reader has the same already at that pace, or has no such one. */
    Uni<Void> change(SubscriberId id, UUID subscription, Pace pace, int most) {
        return change(
                id,
                (session, subscriber, now) -> subscriptions
                        .change(session, subscriber.id, subscription, pace, most)
                        .invoke(done -> {
                            if (!done) {
                                throw new RefusedException(
                                        "there is no such subscription, or another one like it at that pace");
                            }
                        })
                        .replaceWithVoid());
    }

    Uni<Void> remove(SubscriberId id, UUID subscription) {
        return change(
                id,
                (session, subscriber, now) -> subscriptions
                        .remove(session, subscriber.id, subscription)
                        .replaceWithVoid());
    }

    /** The reader, and with it everything that is known of the reader. */
    Uni<Void> delete(SubscriberId id) {
        return sessions.withTransaction(session -> locked(session, id).chain(subscriber -> session.remove(subscriber)));
    }

    private interface Change {
        Uni<Void> make(Mutiny.Session session, Subscriber subscriber, Instant now);
    }

    private Uni<Void> change(SubscriberId id, Change change) {
        Instant now = clock.instant();
        return sessions.withTransaction(session -> locked(session, id)
                .chain(subscriber -> change.make(session, subscriber, now)
                        .chain(() -> subscriptions.paces(session, subscriber.id))
                        .invoke(paces -> subscriber.schedule(paces, editions))
                        .replaceWithVoid()));
    }

    private static Uni<Subscriber> locked(Mutiny.Session session, SubscriberId id) {
        return session.find(Subscriber.class, id.value(), LockModeType.PESSIMISTIC_WRITE)
                .invoke(subscriber -> {
                    if (subscriber == null || !subscriber.isConfirmed()) {
                        throw new NotFoundException();
                    }
                });
    }
}
