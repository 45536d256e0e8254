package dev.broadsheet.notify.suppression;

import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.notify.subscription.SubscriberStore;
import dev.broadsheet.notify.suppression.SuppressionStore.Cause;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Does what reports ask for. Applied again, a report changes nothing. */
@ApplicationScoped
class ReportStore {

    private static final int LONGEST_DETAIL = 500;

    private static final String BOUNCED = """
            update email set state = 'BOUNCED', last_error = :detail, next_attempt_at = null, claimed_until = null
            where id = :mail and state in ('SENT', 'DEFERRED')
            """;

    private static final String READER = "select cast(subscriber as text) from email where id = :mail";

    private final Mutiny.SessionFactory sessions;
    private final SuppressionStore suppressions;
    private final SubscriberStore subscribers;
    private final MeterRegistry metrics;

    @Inject
    ReportStore(
            Mutiny.SessionFactory sessions,
            SuppressionStore suppressions,
            SubscriberStore subscribers,
            MeterRegistry metrics) {
        this.sessions = sessions;
        this.suppressions = suppressions;
        this.subscribers = subscribers;
        this.metrics = metrics;
    }

    /** @return whether it was about one of our mails */
    Uni<Boolean> apply(Report report) {
        return switch (report) {
            case Report.Bounced bounced ->
                about(bounced.mail(), "bounce", (session, mail) -> bounce(session, mail, bounced));
            case Report.Complained complained ->
                about(complained.mail(), "complaint", (session, mail) -> complain(session, mail, complained.type()));
            case Report.Unsubscribed unsubscribed -> about(unsubscribed.mail(), "unsubscribe", this::unsubscribe);
            case Report.Other other -> counted("other", false);
        };
    }

    private interface Effect {
        Uni<Void> on(Mutiny.Session session, UUID mail);
    }

    private Uni<Boolean> about(Optional<UUID> mail, String kind, Effect effect) {
        if (mail.isEmpty()) {
            return counted("unknown", false);
        }
        return sessions.withTransaction(session -> reader(session, mail.get())
                        .chain(reader -> reader == null
                                ? Uni.createFrom().item(false)
                                : effect.on(session, mail.get()).replaceWith(true)))
                .chain(known -> counted(known ? kind : "unknown", known));
    }

    private Uni<Void> bounce(Mutiny.Session session, UUID mail, Report.Bounced bounced) {
        String detail = shortened(bounced.status() + " " + bounced.diagnostic());
        return session.createNativeQuery(BOUNCED)
                .setParameter("mail", mail)
                .setParameter("detail", detail)
                .executeUpdate()
                .chain(changed -> suppressions.afterBounces(
                        session,
                        List.of(new SuppressionStore.Bounce(mail, AddressStatus.saysNobody(bounced.status())))));
    }

    // Who calls our mail spam wants no more of it.
    private Uni<Void> complain(Mutiny.Session session, UUID mail, String type) {
        return reader(session, mail)
                .chain(reader -> suppressions.suppress(session, reader, Cause.COMPLAINT, shortened(type)))
                .chain(() -> unsubscribe(session, mail));
    }

    private Uni<Void> unsubscribe(Mutiny.Session session, UUID mail) {
        return reader(session, mail).chain(reader -> subscribers.unsubscribe(session, reader));
    }

    private static Uni<SubscriberId> reader(Mutiny.Session session, UUID mail) {
        return session.createNativeQuery(READER, String.class)
                .setParameter("mail", mail)
                .getSingleResultOrNull()
                .map(id -> id == null ? null : SubscriberId.parse(id));
    }

    private Uni<Boolean> counted(String kind, boolean known) {
        metrics.counter("broadsheet.notify.reports", "kind", kind).increment();
        return Uni.createFrom().item(known);
    }

    private static String shortened(String detail) {
        String text = detail.replace('\0', ' ').strip();
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL);
    }
}
