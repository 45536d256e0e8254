package dev.broadsheet.notify.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.email.EmailRequested;
import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.subscription.SubscriberState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who sends which mail: claims before the SMTP conversation, settlements after it, all by the database's clock. */
@ApplicationScoped
class ClaimStore {

    private static final String OVERDUE =
            "(state = 'DEFERRED' and next_attempt_at <= now() " + "or state = 'SENDING' and claimed_until < now())";

    private static final String DUE_BY_KEY = "select idempotency_key, state, uncertain from email "
            + "where idempotency_key in (select json_array_elements_text(cast(cast(:keys as text) as json))) "
            + "and (state = 'REQUESTED' or " + OVERDUE + ") for update skip locked";

    private static final String DUE_BY_TIME = "select idempotency_key, state, uncertain from email where " + OVERDUE
            + " order by coalesce(next_attempt_at, claimed_until) limit :most for update skip locked";

    private static final String CLAIM_DUE = """
            update email set state = 'SENDING', attempts = attempts + 1, claim = :claim, claimed_at = now(),
              claimed_until = now() + :seconds * interval '1 second', next_attempt_at = null
            from due, subscriber
            where email.idempotency_key = due.idempotency_key and subscriber.id = email.subscriber
            returning email.idempotency_key, cast(email.subscriber as text), subscriber.address, subscriber.state,
              email.kind, cast(email.edition as text), array_to_string(email.papers, ' '), email.attempts,
              due.uncertain or due.state = 'SENDING'
            """;

    private static final String SETTLE = """
            update email set state = settled.state, last_error = settled.error, claimed_until = null,
              uncertain = settled.uncertain,
              sent_at = case when settled.state = 'SENT' then now() end,
              next_attempt_at = now() + settled.pause * interval '1 second'
            from json_to_recordset(cast(cast(:rows as text) as json)) as settled (key text, state text, error text,
              uncertain boolean, pause double precision)
            where email.idempotency_key = settled.key and email.claim = :claim and email.state = 'SENDING'
            """;

    private final Mutiny.SessionFactory sessions;
    private final DeliveryConfig config;

    @Inject
    ClaimStore(Mutiny.SessionFactory sessions, DeliveryConfig config) {
        this.sessions = sessions;
        this.config = config;
    }

    /** Claims those of the mails that are to be sent now and that no other pod has. */
    Uni<Batch> claim(Collection<String> keys) {
        UUID id = UUID.randomUUID();
        return sessions.withTransaction(session -> claiming(session, DUE_BY_KEY, id)
                .setParameter("keys", new String(EventJson.write(keys), UTF_8))
                .getResultList()
                .map(rows -> batch(id, rows)));
    }

    /** Claims mails whose time to be tried again has come, and those of pods that are gone. */
    Uni<Batch> claimOverdue() {
        UUID id = UUID.randomUUID();
        return sessions.withTransaction(session -> claiming(session, DUE_BY_TIME, id)
                .setParameter("most", config.sweepBatch())
                .getResultList()
                .map(rows -> batch(id, rows)));
    }

    /** Writes down how claims ended, except those that went to another pod meanwhile. */
    Uni<Void> settle(UUID claim, List<Settled> settled) {
        List<SettlementRow> rows = settled.stream().map(SettlementRow::of).toList();
        return sessions.withTransaction(session -> session.createNativeQuery(SETTLE)
                .setParameter("rows", new String(EventJson.write(rows), UTF_8))
                .setParameter("claim", claim)
                .executeUpdate()
                .replaceWithVoid());
    }

    private Mutiny.SelectionQuery<Object[]> claiming(Mutiny.Session session, String due, UUID id) {
        return session.createNativeQuery("with due as (" + due + ") " + CLAIM_DUE, Object[].class)
                .setParameter("claim", id)
                .setParameter("seconds", config.claim().toSeconds());
    }

    private static Batch batch(UUID id, List<Object[]> rows) {
        return new Batch(id, rows.stream().map(ClaimStore::claim).toList());
    }

    private static Claim claim(Object[] row) {
        return new Claim(
                (String) row[0],
                SubscriberId.parse((String) row[1]),
                (String) row[2],
                SubscriberState.valueOf((String) row[3]),
                EmailRequested.Kind.valueOf((String) row[4]),
                Optional.ofNullable((String) row[5]).map(LocalDate::parse),
                Stream.of(((String) row[6]).split(" "))
                        .filter(id -> !id.isEmpty())
                        .map(PaperId::new)
                        .toList(),
                (int) row[7],
                (boolean) row[8]);
    }
}
