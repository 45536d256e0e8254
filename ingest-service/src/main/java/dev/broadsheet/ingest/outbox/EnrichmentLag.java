package dev.broadsheet.ingest.outbox;

import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.contracts.kafka.KafkaConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Reads from the broker how far enrichment is. */
final class EnrichmentLag implements AutoCloseable {

    private static final int TIMEOUT_MS = 5_000;

    private final Admin admin;
    private final String group;
    private List<TopicPartition> partitions = List.of();

    EnrichmentLag(KafkaConnection kafka, String group) {
        this.group = group;
        this.admin = Admin.create(kafka.with(Map.of(
                AdminClientConfig.CLIENT_ID_CONFIG, "ingest-enrichment-lag",
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS)));
    }

    /**
     * @param done records behind the group
     * @param waiting records before it
     */
    record Reading(long done, long waiting) {}

    Reading read() throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, Long> ends = offsets(OffsetSpec.latest());
        Map<TopicPartition, Long> starts = offsets(OffsetSpec.earliest());
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
        long done = 0;
        long waiting = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            OffsetAndMetadata position = committed.get(end.getKey());
            long behind = position == null ? starts.get(end.getKey()) : position.offset();
            done += behind;
            // The end of a transaction takes an offset too, and a group's position stops before it.
            waiting += Math.max(0, end.getValue() - behind - 1);
        }
        return new Reading(done, waiting);
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec spec)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions().stream().collect(Collectors.toMap(Function.identity(), partition -> spec));
        return admin.listOffsets(wanted).all().get(TIMEOUT_MS, TimeUnit.MILLISECONDS).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    // Asked once: partitions are added by people, who then restart what reads them.
    private List<TopicPartition> partitions() throws ExecutionException, InterruptedException, TimeoutException {
        if (partitions.isEmpty()) {
            partitions = admin
                    .describeTopics(List.of(Topics.PAPER_DISCOVERED))
                    .allTopicNames()
                    .get(TIMEOUT_MS, TimeUnit.MILLISECONDS)
                    .get(Topics.PAPER_DISCOVERED)
                    .partitions()
                    .stream()
                    .map(partition -> new TopicPartition(Topics.PAPER_DISCOVERED, partition.partition()))
                    .toList();
        }
        return partitions;
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
