package dev.broadsheet.enrich.flow;

import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * A record that is being enriched, or waits for that, or for its commit.
 *
 * @param next the offset after it
 * @param groupGeneration of the consumer group when it was read
 */
record RecordInHand(TopicPartition partition, OffsetAndMetadata next, int groupGeneration, Future<Outcome> outcome) {

    static RecordInHand of(ConsumerRecord<?, ?> read, int groupGeneration, Future<Outcome> outcome) {
        return new RecordInHand(
                new TopicPartition(read.topic(), read.partition()),
                new OffsetAndMetadata(read.offset() + 1),
                groupGeneration,
                outcome);
    }
}
