package dev.broadsheet.enrich.flow;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a reader of committed records sees of some records' outcomes, enriched or dead-lettered, from now on. */
final class Outcomes implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Set<String> keys;
    private final Map<String, Integer> seen = new HashMap<>();
    private long lastArrival = System.nanoTime();
    private Duration longestStall = Duration.ZERO;

    Outcomes(String bootstrapServers, List<String> topics, Set<String> keys) {
        this.keys = keys;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Reads until there are outcomes of so many records. */
    void await(int records) {
        readUntil(() -> seen.size() >= records);
    }

    /** Reads until {@code done}, and then to the end of the topics. */
    void readToTheEnd(BooleanSupplier done) {
        readUntil(done);
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        readUntil(() -> ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue()));
    }

    private void readUntil(BooleanSupplier done) {
        long latest = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > latest) {
                throw new AssertionError("outcomes of " + seen.size() + " of " + keys.size() + " records");
            }
            consumer.poll(POLL).forEach(message -> arrived(message.key()));
        }
    }

    private void arrived(String key) {
        if (keys.contains(key)) {
            long now = System.nanoTime();
            Duration stall = Duration.ofNanos(now - lastArrival);
            longestStall = stall.compareTo(longestStall) > 0 ? stall : longestStall;
            lastArrival = now;
            seen.merge(key, 1, Integer::sum);
        }
    }

    Map<String, Integer> counts() {
        return seen;
    }

    /** The longest time without an outcome. */
    Duration longestStall() {
        return longestStall;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
