package dev.broadsheet.search.indexing;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Told of what came into the index, so that the trace of a paper goes on. */
interface IndexTraces {

    /** Of records that were read again: their traces ended long ago. */
    IndexTraces NONE = (message, begun) -> {};

    /** @param begun when its batch was taken in hand */
    void indexed(ConsumerRecord<String, byte[]> message, Instant begun);
}
