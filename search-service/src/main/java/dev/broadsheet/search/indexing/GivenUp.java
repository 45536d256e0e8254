package dev.broadsheet.search.indexing;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What becomes of records that will never be indexed. */
interface GivenUp {

    /** @throws RuntimeException if that did not work now; it is tried again */
    void add(ConsumerRecord<String, byte[]> failed, Throwable cause);
}
