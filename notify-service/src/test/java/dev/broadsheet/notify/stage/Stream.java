package dev.broadsheet.notify.stage;

import dev.broadsheet.contracts.event.CloudEvent;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.contracts.paper.PaperSignals;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What other services write to Kafka, and what ends in its dead letters. */
@Singleton
public class Stream {

    public static final String ENRICHED = Topics.paperEnriched(Topics.FIRST_GENERATION);

    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;

    @Inject
    Stream(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
    }

    public void publish(PaperEnriched paper) {
        send(ENRICHED, paper.id().value(), EventJson.write(paper));
    }

    public void publish(PaperSignals signals) {
        send(Topics.PAPER_SIGNALS, signals.id().value(), EventJson.write(signals));
    }

    public void send(String topic, String key, byte[] value) {
        CloudEvent event =
                new CloudEvent(UUID.randomUUID().toString(), topic, "/tests", Instant.now(), Optional.empty());
        try {
            producer.send(new ProducerRecord<>(topic, null, key, value, event.toHeaders()))
                    .get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("record not sent", e);
        }
    }

    /** Everything that was ever put aside from the topic. */
    public List<ConsumerRecord<String, byte[]>> deadLetters(String topic) {
        TopicPartition partition = new TopicPartition(Topics.deadLetters(topic, "notify"), 0);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
            }
            return letters;
        }
    }

    void close(@Observes ShutdownEvent stopping) {
        producer.close();
    }
}
