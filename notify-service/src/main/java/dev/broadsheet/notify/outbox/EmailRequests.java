package dev.broadsheet.notify.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.event.EventJson;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Asks for mails: each gets its row in {@code email} and its event in the outbox within the caller's transaction, or
 * neither. A key that was ever asked for before is left alone.
 */
@ApplicationScoped
public class EmailRequests {

    // One statement, so that the event is written exactly for the rows that are new.
    private static final String ADD = """
            with asked as (
              select * from json_to_recordset(cast(cast(:requests as text) as json)) as asked (
                "idempotencyKey" text, subscriber uuid, kind text, edition date, papers json, reasons json,
                "requestedAt" timestamptz, bucket smallint, topic text, key text, value text,
                "eventId" uuid, source text, traceparent text)
            ), fresh as (
              insert into email (idempotency_key, subscriber, kind, edition, papers, reasons, state, requested_at,
                traceparent)
              select "idempotencyKey", subscriber, kind, edition,
                array(select json_array_elements_text(coalesce(papers, '[]'))),
                cast(coalesce(reasons, '[]') as jsonb), 'REQUESTED', "requestedAt", traceparent
              from asked
              on conflict (idempotency_key) do nothing
              returning idempotency_key
            )
            insert into outbox (bucket, topic, key, value, event_id, event_type, source, occurred_at, traceparent)
            select bucket, topic, key, convert_to(value, 'UTF8'), "eventId", topic, source, "requestedAt", traceparent
            from asked join fresh on fresh.idempotency_key = asked."idempotencyKey"
            """;

    /** Part of the trace that the caller is in. @return how many of them had not been asked for before */
    public Uni<Integer> add(Mutiny.Session session, List<MailRequest> requests) {
        return add(session, requests, Context.current());
    }

    /**
     * As {@link #add(Mutiny.Session, List)}.
     *
     * @param cause the trace that the mails are part of, where the caller is in none
     */
    public Uni<Integer> add(Mutiny.Session session, List<MailRequest> requests, Context cause) {
        if (requests.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        List<EmailRequestRow> rows =
                requests.stream().map(mail -> EmailRequestRow.of(mail, cause)).toList();
        return session.createNativeQuery(ADD)
                .setParameter("requests", new String(EventJson.write(rows), UTF_8))
                .executeUpdate();
    }
}
