package dev.broadsheet.notify.subscription;

import dev.broadsheet.contracts.email.EmailRequested;
import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.notify.outbox.EmailRequests;
import dev.broadsheet.notify.outbox.MailRequest;
import dev.broadsheet.notify.outbox.RequestRelay;
import dev.broadsheet.notify.schedule.EditionClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Readers on their way in and out: asking an address's owner, the yes, and the end. */
@ApplicationScoped
public class SubscriberStore {

    private static final Duration CONFIRMATION_WINDOW = Duration.ofHours(1);

    private static final String INSERT_IF_NEW = """
            insert into subscriber (id, address, normalised, state, created_at, changed_at)
            values (:id, :address, :normalised, 'PENDING', :now, :now)
            on conflict (normalised) do nothing
            """;

    private static final String CONFIRMATIONS_SINCE = "select count(*) from email "
            + "where subscriber = :subscriber and kind = 'CONFIRMATION' and requested_at > :since";

    private final Mutiny.SessionFactory sessions;
    private final RequestStore requests;
    private final SubscriptionStore subscriptions;
    private final EmailRequests mails;
    private final RequestRelay relay;
    private final SubscriptionConfig config;
    private final EditionClock editions;
    private final Clock clock;

    @Inject
    SubscriberStore(
            Mutiny.SessionFactory sessions,
            RequestStore requests,
            SubscriptionStore subscriptions,
            EmailRequests mails,
            RequestRelay relay,
            SubscriptionConfig config,
            EditionClock editions,
            Clock clock) {
        this.sessions = sessions;
        this.requests = requests;
        this.subscriptions = subscriptions;
        this.mails = mails;
        this.relay = relay;
        this.config = config;
        this.editions = editions;
        this.clock = clock;
    }

    /** Asks the address's owner, unless they have that already or were asked too often. Tells nobody which. */
    Uni<Void> subscribe(EmailAddress address, Wish wish) {
        Instant now = clock.instant();
        return sessions.withTransaction(session -> insertIfNew(session, address, now)
                        .chain(() -> lock(session, address))
                        .chain(subscriber -> subscriptions
                                .of(session, subscriber.id)
                                .chain(held -> subscriber.isConfirmed() && has(held, wish)
                                        ? Uni.createFrom().voidItem()
                                        : request(session, subscriber, wish, now))))
                .invoke(relay::wake)
                .replaceWithVoid();
    }

    /** Sends a reader the link to what they have. Tells nobody whether there is such a reader. */
    Uni<Void> sendLink(EmailAddress address) {
        Instant now = clock.instant();
        return sessions.withTransaction(session -> find(session, address)
                        .chain(subscriber -> subscriber == null || !subscriber.isConfirmed()
                                ? Uni.createFrom().voidItem()
                                : askOwner(session, subscriber, now)))
                .invoke(relay::wake)
                .replaceWithVoid();
    }

    /** What waits for the reader's yes; empty for a reader who is gone. */
    Uni<List<Held>> waiting(SubscriberId id) {
        return sessions.withTransaction(session -> requests.waiting(session, id.value(), oldest(clock.instant())));
    }

    /**
     * @param chosen of what waits; empty for all of it
     * @param preferred empty for what the reader has
     */
    Uni<Confirmation> confirm(SubscriberId id, Optional<Set<UUID>> chosen, Optional<Preferences> preferred) {
        Instant now = clock.instant();
        return sessions.withTransaction(session -> lock(session, id)
                .chain(subscriber -> subscriber == null || subscriber.state == SubscriberState.UNSUBSCRIBED
                        ? Uni.createFrom().item(Confirmation.OUTDATED)
                        : confirm(session, subscriber, chosen, preferred, now)));
    }

    /** Harmless to call again, or for a reader who is gone. */
    Uni<Void> unsubscribe(SubscriberId id) {
        return sessions.withTransaction(session -> unsubscribe(session, id));
    }

    /** The same within the caller's transaction. */
    public Uni<Void> unsubscribe(Mutiny.Session session, SubscriberId id) {
        Instant now = clock.instant();
        return lock(session, id).chain(subscriber -> {
            if (subscriber == null) {
                return Uni.createFrom().voidItem();
            }
            subscriber.unsubscribe(now);
            return requests.forget(session, subscriber.id).chain(() -> subscriptions.removeAll(session, subscriber.id));
        });
    }

    private Uni<Confirmation> confirm(
            Mutiny.Session session,
            Subscriber subscriber,
            Optional<Set<UUID>> chosen,
            Optional<Preferences> preferred,
            Instant now) {
        return requests.waiting(session, subscriber.id, oldest(now))
                .map(waiting -> waiting.stream()
                        .filter(held ->
                                chosen.map(ids -> ids.contains(held.id())).orElse(true))
                        .map(Held::wish)
                        .toList())
                .chain(wishes -> subscriptions.addAll(session, subscriber.id, wishes, now))
                .chain(() -> subscriptions.paces(session, subscriber.id))
                .chain(paces -> {
                    if (paces.isEmpty()) {
                        boolean nothingLeft = chosen.isPresent() || subscriber.isConfirmed();
                        return Uni.createFrom().item(nothingLeft ? Confirmation.NOTHING : Confirmation.OUTDATED);
                    }
                    preferred.ifPresent(wanted -> subscriber.prefer(wanted, now));
                    subscriber.confirm(editions, now);
                    subscriber.schedule(paces, editions);
                    return requests.forget(session, subscriber.id).replaceWith(Confirmation.CONFIRMED);
                });
    }

    private Uni<Void> request(Mutiny.Session session, Subscriber subscriber, Wish wish, Instant now) {
        subscriber.await(now);
        return requests.add(session, subscriber.id, wish, now, oldest(now))
                .chain(() -> askOwner(session, subscriber, now));
    }

    // The lock on the subscriber makes counting and asking one step.
    private Uni<Void> askOwner(Mutiny.Session session, Subscriber subscriber, Instant now) {
        return confirmationsSince(session, subscriber, now.minus(CONFIRMATION_WINDOW))
                .chain(recent -> mails.add(
                        session,
                        recent < config.confirmationsPerHour()
                                ? List.of(MailRequest.of(confirmation(subscriber, now)))
                                : List.of()))
                .replaceWithVoid();
    }

    private Instant oldest(Instant now) {
        return now.minus(config.requestLifetime());
    }

    private static boolean has(List<Held> held, Wish wish) {
        return held.stream()
                .map(Held::wish)
                .anyMatch(had -> had.pace() == wish.pace()
                        && had.interest()
                                .map(interest -> interest.key())
                                .equals(wish.interest().map(interest -> interest.key())));
    }

    private static Uni<Integer> insertIfNew(Mutiny.Session session, EmailAddress address, Instant now) {
        return session.createNativeQuery(INSERT_IF_NEW)
                .setParameter("id", UUID.randomUUID())
                .setParameter("address", address.value())
                .setParameter("normalised", address.normalised())
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private static Uni<Long> confirmationsSince(Mutiny.Session session, Subscriber subscriber, Instant since) {
        return session.createNativeQuery(CONFIRMATIONS_SINCE, Long.class)
                .setParameter("subscriber", subscriber.id)
                .setParameter("since", since.atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }

    private static EmailRequested confirmation(Subscriber subscriber, Instant now) {
        return new EmailRequested(
                new SubscriberId(subscriber.id),
                "confirmation/" + subscriber.id + "/" + UUID.randomUUID(),
                EmailRequested.Kind.CONFIRMATION,
                null,
                List.of(),
                now);
    }

    private static Uni<Subscriber> lock(Mutiny.Session session, EmailAddress address) {
        return byAddress(session, address).getSingleResult();
    }

    private static Uni<Subscriber> find(Mutiny.Session session, EmailAddress address) {
        return byAddress(session, address).getSingleResultOrNull();
    }

    private static Mutiny.SelectionQuery<Subscriber> byAddress(Mutiny.Session session, EmailAddress address) {
        return session.createSelectionQuery("from Subscriber where normalised = :normalised", Subscriber.class)
                .setParameter("normalised", address.normalised())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
    }

    private static Uni<Subscriber> lock(Mutiny.Session session, SubscriberId id) {
        return session.find(Subscriber.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
