package dev.broadsheet.notify.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.notify.suppression.SuppressionStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who sends which mail: claims before the SMTP conversation, settlements after it, all by the database's clock. */
@ApplicationScoped
class ClaimStore {

    private static final String OVERDUE =
            "(state = 'DEFERRED' and next_attempt_at <= now() or state = 'SENDING' and claimed_until < now())";

    private static final String ASKED =
            "idempotency_key in (select json_array_elements_text(cast(cast(:keys as text) as json)))";

    private static final String DUE_BY_KEY = "select idempotency_key, state, uncertain from email where " + ASKED
            + " and (state = 'REQUESTED' or " + OVERDUE + ") for update skip locked";

    private static final String DUE_BY_TIME = "select idempotency_key, state, uncertain from email where " + OVERDUE
            + " order by coalesce(next_attempt_at, claimed_until) limit :most for update skip locked";

    private static final String CLAIM_DUE = """
            update email set state = 'SENDING', attempts = attempts + 1, claim = :claim, claimed_at = now(),
              claimed_until = now() + :seconds * interval '1 second', next_attempt_at = null,
              resent = resent + case when due.uncertain or due.state = 'SENDING' then 1 else 0 end
            from due, subscriber
            left join suppression on suppression.address = sha256(convert_to(subscriber.normalised, 'UTF8'))
            where email.idempotency_key = due.idempotency_key and subscriber.id = email.subscriber
            returning %s, email.idempotency_key, subscriber.address, subscriber.state, suppression.cause,
              email.attempts, due.uncertain or due.state = 'SENDING',
              cast(extract(epoch from email.requested_at) as bigint), email.traceparent
            """.formatted(ClaimRow.LETTER);

    // The sweep finds them when sending goes on.
    private static final String PUT_OFF = "update email set state = 'DEFERRED', next_attempt_at = now(), "
            + "last_error = 'all sending is stopped' where " + ASKED + " and state = 'REQUESTED'";

    private static final String SETTLE = """
            update email set state = settled.state, last_error = settled.error, claimed_until = null,
              uncertain = settled.uncertain, attempts = attempts - settled.untried,
              sent_at = case when settled.state = 'SENT' then now() end,
              next_attempt_at = now() + settled.pause * interval '1 second'
            from json_to_recordset(cast(cast(:rows as text) as json)) as settled (key text, claim uuid, state text,
              error text, uncertain boolean, untried integer, pause double precision)
            where email.idempotency_key = settled.key and email.claim = settled.claim and email.state = 'SENDING'
            """;

    private final Mutiny.SessionFactory sessions;
    private final SendingStop stop;
    private final SuppressionStore suppressions;
    private final DeliveryConfig config;

    @Inject
    ClaimStore(Mutiny.SessionFactory sessions, SendingStop stop, SuppressionStore suppressions, DeliveryConfig config) {
        this.sessions = sessions;
        this.stop = stop;
        this.suppressions = suppressions;
        this.config = config;
    }

    /** Claims those of the mails that are to be sent now and that no other pod has; none while sending is stopped. */
    Uni<Batch> claim(Collection<String> keys) {
        String json = new String(EventJson.write(keys), UTF_8);
        return sessions.withTransaction(session -> stop.holds(session)
                .chain(stopped -> stopped ? putOff(session, json) : claiming(session, DUE_BY_KEY, "keys", json)));
    }

    /** Claims mails whose time to be tried again has come, and those of pods that are gone. */
    Uni<Batch> claimOverdue() {
        return sessions.withTransaction(session -> stop.holds(session)
                .chain(stopped -> stopped
                        ? Uni.createFrom().item(Batch.NONE)
                        : claiming(session, DUE_BY_TIME, "most", config.sweepBatch())));
    }

    /** Writes down how claims ended, except those that went to another pod meanwhile. */
    Uni<Void> settle(List<Settled> settled) {
        List<SettlementRow> rows = settled.stream().map(SettlementRow::of).toList();
        return sessions.withTransaction(session -> session.createNativeQuery(SETTLE)
                .setParameter("rows", new String(EventJson.write(rows), UTF_8))
                .executeUpdate()
                .chain(() -> suppressBounced(session, settled)));
    }

    private Uni<Void> suppressBounced(Mutiny.Session session, List<Settled> settled) {
        List<SuppressionStore.Bounce> bounces = settled.stream()
                .filter(one -> one.settlement() instanceof Settlement.Bounced)
                .map(one -> new SuppressionStore.Bounce(
                        one.claim().letter().id(), ((Settlement.Bounced) one.settlement()).nobodyThere()))
                .toList();
        return suppressions.afterBounces(session, bounces);
    }

    private Uni<Batch> claiming(Mutiny.Session session, String due, String parameter, Object value) {
        UUID id = UUID.randomUUID();
        return session.createNativeQuery("with due as (" + due + ") " + CLAIM_DUE, Object[].class)
                .setParameter("claim", id)
                .setParameter("seconds", config.claim().toSeconds())
                .setParameter(parameter, value)
                .getResultList()
                .map(rows -> new Batch(id, rows.stream().map(ClaimRow::claim).toList()));
    }

    private static Uni<Batch> putOff(Mutiny.Session session, String keys) {
        return session.createNativeQuery(PUT_OFF)
                .setParameter("keys", keys)
                .executeUpdate()
                .replaceWith(Batch.NONE);
    }
}
