package dev.broadsheet.enrich.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.event.CloudEvent;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.contracts.paper.PaperEnriched;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An enriched paper as it stands in its topic. */
final class EnrichedRecord {

    /** What the topics take, less what headers and framing may need. */
    static final int LARGEST_VALUE = 2 * 1024 * 1024 - 16 * 1024;

    static final String TYPE = "broadsheet.paper.enriched.v1";

    private static final String SOURCE = "/enrich-service";

    private EnrichedRecord() {}

    /** @throws TooLargeException if the topic would not take it */
    static ProducerRecord<String, byte[]> of(PaperEnriched event, Instant time, Optional<String> traceparent) {
        byte[] value = EventJson.write(event);
        if (value.length > LARGEST_VALUE) {
            throw new TooLargeException(
                    "the enriched paper has " + value.length + " bytes, its topic takes " + LARGEST_VALUE);
        }
        CloudEvent attributes = new CloudEvent(
                id(event.generation(), event.id().value(), event.revision()), TYPE, SOURCE, time, traceparent);
        return new ProducerRecord<>(
                Topics.paperEnriched(event.generation()), null, event.id().value(), value, attributes.toHeaders());
    }

    /** The event's id: the same for the same revision and generation, so that a repetition is recognised. */
    static String id(String generation, String paper, long revision) {
        String name = generation + "/" + paper + "/" + revision;
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }

    static final class TooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private TooLargeException(String message) {
            super(message);
        }
    }
}
