package dev.broadsheet.enrich.flow;

import dev.broadsheet.contracts.paper.PaperEnriched;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What became of one record of a paper; its message is to be sent. */
sealed interface Outcome {

    ProducerRecord<String, byte[]> message();

    /** @param discoveredAt when the paper of record changed */
    record Enriched(PaperEnriched event, Instant discoveredAt, ProducerRecord<String, byte[]> message)
            implements Outcome {}

    /** Nothing that a later attempt could change. */
    record Rejected(RejectedReason reason, ProducerRecord<String, byte[]> message) implements Outcome {}

    /** Why, as a metric tells it. */
    enum RejectedReason {
        UNREADABLE,
        TOO_LARGE,
        /** The service has a fault that this record brings out. */
        FAILED
    }
}
