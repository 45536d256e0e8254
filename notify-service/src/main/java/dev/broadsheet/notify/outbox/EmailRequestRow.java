package dev.broadsheet.notify.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.email.EmailRequested;
import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.contracts.event.CloudEvent;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.contracts.outbox.OutboxRelay;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.reason.Reason;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A request as both of its rows need it: the columns of {@code email} and those of {@code outbox}. */
record EmailRequestRow(
        String idempotencyKey,
        SubscriberId subscriber,
        EmailRequested.Kind kind,
        String edition,
        List<PaperId> papers,
        List<Reason> reasons,
        Instant requestedAt,
        int bucket,
        String topic,
        String key,
        String value,
        UUID eventId,
        String source,
        String traceparent) {

    private static final String SOURCE = "/notify-service";

    /** @param cause the trace that the mail is part of */
    static EmailRequestRow of(MailRequest mail, Context cause) {
        EmailRequested request = mail.event();
        String key = request.subscriber().toString();
        return new EmailRequestRow(
                request.idempotencyKey(),
                request.subscriber(),
                request.kind(),
                request.subject(),
                request.papers(),
                mail.reasons(),
                request.requestedAt(),
                OutboxRelay.bucketOf(key),
                Topics.EMAIL_REQUESTED,
                key,
                new String(EventJson.write(request), UTF_8),
                UUID.randomUUID(),
                SOURCE,
                traceparent(cause));
    }

    private static String traceparent(Context cause) {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(cause, carrier, Map::put);
        return carrier.get(CloudEvent.TRACEPARENT);
    }
}
