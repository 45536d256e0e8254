package dev.broadsheet.search.status;

import dev.broadsheet.contracts.event.Topics;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Asks Kafka how far each group of consumers has come. */
@Singleton
class ConsumerLags {

    private static final Logger LOG = Logger.getLogger(ConsumerLags.class);

    private final Map<String, Object> kafka;
    private final List<Queue> queues;
    private final Duration patience;

    ConsumerLags(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "broadsheet.generation") String generation,
            @ConfigProperty(name = "mp.messaging.connector.smallrye-kafka.group.id") String ownGroup,
            StatusConfig config) {
        String enriched = Topics.paperEnriched(generation);
        this.kafka = kafka;
        this.patience = config.patience();
        this.queues = List.of(
                new Queue(Stage.READING, "enrich", Topics.PAPER_DISCOVERED),
                new Queue(Stage.INDEXING, ownGroup, enriched),
                new Queue(Stage.COUNTING, ownGroup, Topics.PAPER_SIGNALS),
                new Queue(Stage.MATCHING, "notify", enriched),
                new Queue(Stage.MAILING, "notify", Topics.EMAIL_REQUESTED));
    }

    /** About how many records wait in each stage, without those of which nothing is known; empty if Kafka is away. */
    Optional<Map<Stage, Long>> waiting() {
        // Made anew each time: one that is kept would knock at a Kafka that is away, whether anybody looks or not.
        try (Admin admin = Admin.create(configuration())) {
            return Optional.of(waiting(admin));
        } catch (ExecutionException | KafkaException e) {
            LOG.debugf("consumer lag not known cause=%s", e.getMessage());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Map<String, Object> configuration() {
        Map<String, Object> configuration = new HashMap<>(kafka);
        configuration.keySet().retainAll(AdminClientConfig.configNames());
        int milliseconds = (int) patience.toMillis();
        configuration.put(AdminClientConfig.CLIENT_ID_CONFIG, "search-status");
        configuration.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, milliseconds);
        configuration.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, milliseconds);
        return configuration;
    }

    private Map<Stage, Long> waiting(Admin admin) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = partitions(admin);
        Map<TopicPartition, Long> ends = offsets(admin, partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> begins = offsets(admin, partitions, OffsetSpec.earliest());
        Map<String, Map<TopicPartition, OffsetAndMetadata>> read = admin.listConsumerGroupOffsets(queues.stream()
                        .map(Queue::group)
                        .distinct()
                        .collect(Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec())))
                .all()
                .get();
        Map<Stage, Long> waiting = new EnumMap<>(Stage.class);
        for (Queue queue : queues) {
            new Lag(ends, begins, positions(read.get(queue.group())))
                    .of(queue.topic())
                    .ifPresent(records -> waiting.put(queue.stage(), records));
        }
        return waiting;
    }

    private List<TopicPartition> partitions(Admin admin) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = new ArrayList<>();
        Map<String, KafkaFuture<TopicDescription>> topics = admin.describeTopics(
                        queues.stream().map(Queue::topic).distinct().toList())
                .topicNameValues();
        for (KafkaFuture<TopicDescription> topic : topics.values()) {
            try {
                TopicDescription found = topic.get();
                found.partitions()
                        .forEach(partition -> partitions.add(new TopicPartition(found.name(), partition.partition())));
            } catch (ExecutionException e) {
                // Nothing was written there yet, or it is not used here.
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return partitions;
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        return admin
                .listOffsets(
                        partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which)),
                        new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    private static Map<TopicPartition, Long> positions(Map<TopicPartition, OffsetAndMetadata> committed) {
        return committed.entrySet().stream()
                .filter(entry -> Objects.nonNull(entry.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }
}
