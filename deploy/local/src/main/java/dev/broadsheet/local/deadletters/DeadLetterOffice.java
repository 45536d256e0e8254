package dev.broadsheet.local.deadletters;

import dev.broadsheet.local.settings.LaunchException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads dead letters, and gives them again to the consumer that failed. Writes into retry topics alone. */
public final class DeadLetterOffice implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Object> connection;
    private final Admin admin;
    private final KafkaConsumer<String, byte[]> consumer;

    /** @param connection bootstrap servers and what else the client needs to be let in */
    public DeadLetterOffice(Map<String, Object> connection) {
        this.connection = Map.copyOf(connection);
        this.admin = Admin.create(this.connection);
        this.consumer = new KafkaConsumer<>(
                with(Map.of("isolation.level", "read_committed", "enable.auto.commit", false)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(connection);
        all.putAll(more);
        return all;
    }

    /** Those of all generations, by name. */
    public List<DeadLetterTopic> topics() {
        return topicNames().stream()
                .sorted()
                .map(DeadLetterTopic::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private Set<String> topicNames() {
        return answer(admin.listTopics().names());
    }

    /** In the order in which they were given up. */
    public void read(DeadLetterTopic topic, Consumer<GivenUpRecord> each) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Instant latest = Instant.now().plus(PATIENCE);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (Instant.now().isAfter(latest)) {
                throw new LaunchException("Kafka does not give all records of " + topic.name() + ".", "Try again.");
            }
            consumer.poll(POLL).forEach(found -> each.accept(new GivenUpRecord(found)));
        }
    }

    /** Returns where the records stand before the consumer; it has them once it is beyond. */
    public TopicPartition replay(DeadLetterTopic topic, List<GivenUpRecord> records) {
        String retries = topic.retryTopic().orElseThrow();
        if (!topicNames().contains(retries)) {
            throw new LaunchException("There is no topic " + retries + ".", "Make it as docs/topics.md says.");
        }
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                with(Map.of(ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 << 20)),
                new StringSerializer(),
                new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (GivenUpRecord one : records) {
                ProducerRecord<String, byte[]> again = one.to(retries);
                sent.add(producer.send(again));
            }
            producer.flush();
            for (Future<RecordMetadata> one : sent) {
                confirmed(one);
            }
        }
        return new TopicPartition(retries, 0);
    }

    /** How many records of the partition the consumer has not taken yet. */
    public long waiting(TopicPartition partition, String consumerGroup) {
        OffsetAndMetadata position = answer(
                        admin.listConsumerGroupOffsets(consumerGroup).partitionsToOffsetAndMetadata())
                .get(partition);
        consumer.assign(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        return end - (position == null ? 0 : position.offset());
    }

    private static RecordMetadata confirmed(Future<RecordMetadata> sent) {
        try {
            return sent.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new LaunchException("Kafka did not take a record: " + e.getMessage(), "Nothing is lost; try again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new LaunchException("Kafka does not answer: " + e.getMessage(), "Does it run, and is it reachable?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
