package dev.broadsheet.local.papers;

import dev.broadsheet.contracts.event.TopicSpec;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.local.settings.LaunchException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Counts what is in the topics by reading them, committed records only, a partition at a time: the keys of one
 * partition are what is in memory.
 */
public final class TopicCounts implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaConsumer<byte[], byte[]> consumer;

    public TopicCounts(int port) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        "localhost:" + port,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        4 << 20),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Distinct keys whose latest record is no tombstone. */
    public long keys(String topic) {
        long keys = 0;
        for (TopicPartition partition : partitions(topic)) {
            Set<ByteBuffer> present = new HashSet<>();
            read(partition, record -> {
                ByteBuffer key = ByteBuffer.wrap(record.key());
                if (record.value() == null) {
                    present.remove(key);
                } else {
                    present.add(key);
                }
            });
            keys += present.size();
        }
        return keys;
    }

    /** Records by dead-letter topic, of the topics that hold any. */
    public Map<String, Long> deadLetters(String generation) {
        Map<String, Long> found = new TreeMap<>();
        Topics.all(generation).stream()
                .map(TopicSpec::name)
                .filter(name -> name.endsWith(".dlq"))
                .forEach(topic -> partitions(topic)
                        .forEach(partition -> read(partition, record -> found.merge(topic, 1L, Long::sum))));
        return found;
    }

    private List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    /** What is done with each record. */
    private interface Each {
        void accept(ConsumerRecord<byte[], byte[]> record);
    }

    // To where the partition ended when this began; transaction markers count as offsets, but are no records.
    private void read(TopicPartition partition, Each each) {
        List<TopicPartition> alone = List.of(partition);
        consumer.assign(alone);
        consumer.seekToBeginning(alone);
        long end = consumer.endOffsets(alone).get(partition);
        Instant latest = Instant.now().plus(PATIENCE);
        while (consumer.position(partition) < end) {
            if (Instant.now().isAfter(latest)) {
                throw new LaunchException(
                        "Kafka does not give all records of " + partition + ".", "./dev logs kafka says more.");
            }
            consumer.poll(POLL).records(partition).forEach(each::accept);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
