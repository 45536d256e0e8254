package dev.broadsheet.enrich.flow;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What came of the records of one poll, ready to be committed.
 *
 * @param next the offset after the last record of each partition
 * @param generation of the consumer group when the records were read (not of the model)
 */
record Batch(
        List<ProducerRecord<String, byte[]>> messages, Map<TopicPartition, OffsetAndMetadata> next, int generation) {

    Batch {
        messages = List.copyOf(messages);
        next = Map.copyOf(next);
    }
}
