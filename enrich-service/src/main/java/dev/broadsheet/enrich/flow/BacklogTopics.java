package dev.broadsheet.enrich.flow;

import dev.broadsheet.contracts.kafka.KafkaConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics beside the live flow, committed records only, without a consumer group. Used by one thread. */
final class BacklogTopics implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    /** Some dozens of papers: a single one is read as often as a row of them. */
    private static final int FETCH_BYTES = 128 * 1024;
    /** What is read lies there already; a fetch that waits at the end of one partition would hold up the next one. */
    private static final int FETCH_WAIT_MILLIS = 10;

    private final KafkaConsumer<String, byte[]> consumer;

    BacklogTopics(KafkaConnection kafka) {
        this.consumer = new KafkaConsumer<>(
                kafka.with(Map.of(
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "enrich-backlog",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        FETCH_BYTES,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        FETCH_WAIT_MILLIS)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Everything in a partition, to where it ended when this was called. */
    void forEach(TopicPartition partition, Consumer<ConsumerRecord<String, byte[]>> each) {
        List<TopicPartition> alone = List.of(partition);
        consumer.assign(alone);
        consumer.seekToBeginning(alone);
        long end = consumer.endOffsets(alone).get(partition);
        while (consumer.position(partition) < end) {
            consumer.poll(POLL).records(partition).forEach(each);
        }
    }

    /** The records at these offsets, except what was compacted away because its paper has a newer revision. */
    List<ConsumerRecord<String, byte[]>> at(TopicPartition partition, NavigableSet<Long> offsets) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>(offsets.size());
        consumer.assign(List.of(partition));
        while (!offsets.isEmpty()) {
            consumer.seek(partition, offsets.first());
            for (ConsumerRecord<String, byte[]> read : consumer.poll(POLL).records(partition)) {
                if (offsets.remove(read.offset())) {
                    found.add(read);
                }
            }
            offsets.headSet(consumer.position(partition)).clear();
        }
        return found;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
