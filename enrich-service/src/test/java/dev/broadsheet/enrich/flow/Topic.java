package dev.broadsheet.enrich.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic as a reader of committed records sees it, from its start. */
final class Topic implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

    Topic(String bootstrapServers, String name) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** The records with these keys, once there is one for each and the topic is read to its end. */
    List<ConsumerRecord<String, byte[]>> records(Set<String> keys) {
        return records(keys, 1);
    }

    /** As {@link #records(Set)}, once there are {@code times} records for each key. */
    List<ConsumerRecord<String, byte[]>> records(Set<String> keys, int times) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            poll();
            assertThat(keys).allSatisfy(key -> assertThat(of(Set.of(key))).hasSizeGreaterThanOrEqualTo(times));
        });
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            poll();
            return partitions.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition));
        });
        return of(keys);
    }

    private void poll() {
        consumer.poll(Duration.ofMillis(100)).forEach(read::add);
    }

    private List<ConsumerRecord<String, byte[]>> of(Set<String> keys) {
        return read.stream().filter(message -> keys.contains(message.key())).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
