package dev.broadsheet.search.indexing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The compacted topics, which are the platform's memory, from their beginning: committed records only, and without a
 * consumer group, so that nothing of what the live pods do is disturbed. Used by one thread.
 */
final class MemoryTopics implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    // A batch is a bulk request of the usual size.
    private static final int MOST_RECORDS = 1000;
    private static final int FETCH_BYTES = 1 << 20;

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    /** @param kafka how to reach it: addresses, credentials */
    MemoryTopics(Map<String, Object> kafka, List<String> topics) {
        Map<String, Object> configuration = new HashMap<>(kafka);
        configuration.putAll(Map.of(
                ConsumerConfig.CLIENT_ID_CONFIG,
                "search-reindex",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                MOST_RECORDS,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                FETCH_BYTES));
        configuration.remove(ConsumerConfig.GROUP_ID_CONFIG);
        consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer());
        partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** What is done with what was read. */
    interface Each {

        /** @param remaining offsets to the ends, about as many records */
        void accept(ConsumerRecords<String, byte[]> batch, long remaining) throws InterruptedException;
    }

    /**
     * Reads on from where it stood to where the topics end now.
     *
     * @return how many records that were
     */
    long readOn(Each each) throws InterruptedException {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long records = 0;
        long remaining = remaining(ends);
        while (remaining > 0) {
            ConsumerRecords<String, byte[]> batch = consumer.poll(POLL);
            remaining = remaining(ends);
            records += batch.count();
            each.accept(batch, remaining);
        }
        return records;
    }

    // Marks of transactions count as offsets, but are no records.
    private long remaining(Map<TopicPartition, Long> ends) {
        return partitions.stream()
                .mapToLong(partition -> Math.max(0, ends.get(partition) - consumer.position(partition)))
                .sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
