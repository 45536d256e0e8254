package dev.broadsheet.search.status;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Counts what a group has not read by reading it. Offsets alone cannot tell of a few: the marks of transactions have some
 * too, and so has what was aborted.
 */
final class UnreadRecords {

    /** More are not worth reading: then a few marks among them do not matter. */
    static final long MOST = 500;

    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> kafka;
    private final Duration patience;

    /** @param kafka where the brokers are, and how to get in */
    UnreadRecords(Map<String, Object> kafka, Duration patience) {
        this.kafka = kafka;
        this.patience = patience;
    }

    /**
     * @param from where the group goes on, by partition
     * @param ends where each of these partitions ends for those who read what is committed
     * @return committed records between the two; those that could not be read in time count as waiting
     */
    long between(Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(configuration(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(from.keySet());
            from.forEach(consumer::seek);
            long read = 0;
            long latest = System.nanoTime() + patience.toNanos();
            while (left(consumer, ends) > 0 && System.nanoTime() < latest) {
                read += consumer.poll(POLL).count();
            }
            return read + left(consumer, ends);
        }
    }

    private static long left(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return consumer.assignment().stream()
                .mapToLong(partition -> Math.max(0, ends.get(partition) - consumer.position(partition)))
                .sum();
    }

    private Map<String, Object> configuration() {
        Map<String, Object> configuration = new HashMap<>(kafka);
        configuration.keySet().retainAll(ConsumerConfig.configNames());
        configuration.remove(ConsumerConfig.GROUP_ID_CONFIG);
        configuration.put(ConsumerConfig.CLIENT_ID_CONFIG, "search-status");
        configuration.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, IsolationLevel.READ_COMMITTED.toString());
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, (int) MOST);
        configuration.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        return configuration;
    }
}
