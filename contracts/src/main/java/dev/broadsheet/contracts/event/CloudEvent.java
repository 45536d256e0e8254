package dev.broadsheet.contracts.event;

import static dev.broadsheet.contracts.paper.Checks.requirePresent;
import static dev.broadsheet.contracts.paper.Checks.requireText;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The attributes of an event in the binary mode of the CloudEvents Kafka binding, and its trace.
 *
 * @param id the same whenever the same event is sent again
 * @param type the topic's name without a generation
 * @param source which service, as a URI reference: {@code /ingest-service}
 * @param time when the event happened
 * @param traceparent W3C trace context of what caused it; absent outside a trace
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka
 *     protocol binding for CloudEvents 1.0.2</a>
 * @see <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>
 */
public record CloudEvent(String id, String type, String source, Instant time, Optional<String> traceparent) {

    public static final String TRACEPARENT = "traceparent";

    private static final String SPEC_VERSION = "1.0";

    public CloudEvent {
        requireText(id, "ce_id");
        requireText(type, "ce_type");
        requireText(source, "ce_source");
        requirePresent(time, "ce_time");
        requirePresent(traceparent, "traceparent");
    }

    public Headers toHeaders() {
        Headers headers = new RecordHeaders();
        add(headers, "ce_specversion", SPEC_VERSION);
        add(headers, "ce_id", id);
        add(headers, "ce_type", type);
        add(headers, "ce_source", source);
        add(headers, "ce_time", time.toString());
        add(headers, "content-type", "application/json");
        traceparent.ifPresent(value -> add(headers, TRACEPARENT, value));
        return headers;
    }

    /** @throws MalformedEventException if a required attribute is missing or wrong */
    public static CloudEvent of(Headers headers) {
        if (!SPEC_VERSION.equals(required(headers, "ce_specversion"))) {
            throw new MalformedEventException("ce_specversion is not " + SPEC_VERSION, null);
        }
        try {
            return new CloudEvent(
                    required(headers, "ce_id"),
                    required(headers, "ce_type"),
                    required(headers, "ce_source"),
                    Instant.parse(required(headers, "ce_time")),
                    text(headers, TRACEPARENT));
        } catch (DateTimeException e) {
            throw new MalformedEventException("ce_time is not an RFC 3339 time", e);
        }
    }

    private static String required(Headers headers, String key) {
        return text(headers, key)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new MalformedEventException("header " + key + " is missing", null));
    }

    private static Optional<String> text(Headers headers, String key) {
        Header header = headers.lastHeader(key);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), UTF_8));
    }

    private static void add(Headers headers, String key, String value) {
        headers.add(key, value.getBytes(UTF_8));
    }
}
