package dev.broadsheet.notify.subscription;

import dev.broadsheet.contracts.email.EmailRequested;
import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.notify.outbox.EmailRequests;
import dev.broadsheet.notify.outbox.MailRequest;
import dev.broadsheet.notify.outbox.RequestRelay;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The readers, and what they decide. */
@ApplicationScoped
public class SubscriberStore {

    private static final Duration CONFIRMATION_WINDOW = Duration.ofHours(1);

    private static final String INSERT_IF_NEW = """
            insert into subscriber (id, address, normalised, state, frequency, created_at, changed_at)
            values (:id, :address, :normalised, 'PENDING', 'DAILY', :now, :now)
            on conflict (normalised) do nothing
            """;

    private static final String CONFIRMATIONS_SINCE = "select count(*) from email "
            + "where subscriber = :subscriber and kind = 'CONFIRMATION' and requested_at > :since";

    private static final String CONFIRMED_AFTER = "select cast(id as text) from subscriber "
            + "where state = 'CONFIRMED' and id > :after order by id limit :most";

    private final Mutiny.SessionFactory sessions;
    private final EmailRequests requests;
    private final RequestRelay relay;
    private final SubscriptionConfig config;
    private final Clock clock;

    @Inject
    SubscriberStore(
            Mutiny.SessionFactory sessions,
            EmailRequests requests,
            RequestRelay relay,
            SubscriptionConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.requests = requests;
        this.relay = relay;
        this.config = config;
        this.clock = clock;
    }

    /** Asks the address's owner, unless they are subscribed already or were asked too often. Tells nobody which. */
    Uni<Void> subscribe(EmailAddress address, Frequency frequency) {
        Instant now = clock.instant();
        return sessions.withTransaction(session -> insertIfNew(session, address, now)
                        .chain(() -> lock(session, address))
                        .chain(subscriber -> askOwner(session, subscriber, frequency, now)))
                .invoke(relay::wake)
                .replaceWithVoid();
    }

    /** @return whether the reader is subscribed now; not if they unsubscribed after the link was sent */
    Uni<Boolean> confirm(SubscriberId id) {
        Instant now = clock.instant();
        return sessions.withTransaction(
                session -> lock(session, id).map(subscriber -> subscriber != null && subscriber.confirm(now)));
    }

    /** Harmless to call again, or for a reader who is gone. */
    Uni<Void> unsubscribe(SubscriberId id) {
        Instant now = clock.instant();
        return sessions.withTransaction(session -> lock(session, id)
                .invoke(subscriber -> {
                    if (subscriber != null) {
                        subscriber.unsubscribe(now);
                    }
                })
                .replaceWithVoid());
    }

    /** Confirmed readers in the order of their ids, for going through all of them piece by piece. */
    public Uni<List<SubscriberId>> confirmedAfter(Mutiny.Session session, UUID after, int most) {
        return session.createNativeQuery(CONFIRMED_AFTER, String.class)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList()
                .map(ids -> ids.stream().map(SubscriberId::parse).toList());
    }

    private static Uni<Integer> insertIfNew(Mutiny.Session session, EmailAddress address, Instant now) {
        return session.createNativeQuery(INSERT_IF_NEW)
                .setParameter("id", UUID.randomUUID())
                .setParameter("address", address.value())
                .setParameter("normalised", address.normalised())
                .setParameter("now", utc(now))
                .executeUpdate();
    }

    private Uni<Integer> askOwner(Mutiny.Session session, Subscriber subscriber, Frequency frequency, Instant now) {
        if (subscriber.isConfirmed()) {
            return Uni.createFrom().item(0);
        }
        subscriber.await(frequency, now);
        return confirmationsSince(session, subscriber, now.minus(CONFIRMATION_WINDOW))
                .chain(recent -> requests.add(
                        session,
                        recent < config.confirmationsPerHour()
                                ? List.of(MailRequest.of(confirmation(subscriber, now)))
                                : List.of()));
    }

    // The lock on the subscriber makes counting and asking one step.
    private static Uni<Long> confirmationsSince(Mutiny.Session session, Subscriber subscriber, Instant since) {
        return session.createNativeQuery(CONFIRMATIONS_SINCE, Long.class)
                .setParameter("subscriber", subscriber.id)
                .setParameter("since", utc(since))
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
        return session.createSelectionQuery("from Subscriber where normalised = :normalised", Subscriber.class)
                .setParameter("normalised", address.normalised())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    private static Uni<Subscriber> lock(Mutiny.Session session, SubscriberId id) {
        return session.find(Subscriber.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
