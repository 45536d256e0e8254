package dev.broadsheet.local.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.event.DeadLetter;
import dev.broadsheet.contracts.event.MalformedEventException;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.local.parts.LocalPartsResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeadLetterOfficeIT {

    private static final DeadLetterTopic TOPIC = new DeadLetterTopic(Topics.PAPER_SIGNALS, "search");
    private static final String RETRIES = Topics.retries(Topics.PAPER_SIGNALS, "search");

    private static Map<String, Object> connection;

    @BeforeAll
    static void startKafka() {
        LocalPartsResource resource = new LocalPartsResource();
        resource.init(Map.of("parts", "kafka"));
        connection = Map.of("bootstrap.servers", resource.start().get("kafka.bootstrap.servers"));
    }

    @Test
    void listsReadsAndGivesOneAgainToTheConsumerThatFailed() throws Exception {
        giveUp("2601.00001", "one");
        giveUp("2601.00002", "two");

        try (DeadLetterOffice office = new DeadLetterOffice(connection)) {
            assertThat(office.topics())
                    .contains(TOPIC, new DeadLetterTopic(Topics.PAPER_DISCOVERED, "enrich"))
                    .doesNotContain(new DeadLetterTopic(Topics.PAPER_SIGNALS, "enrich"));
            List<GivenUpRecord> found = new ArrayList<>();
            office.read(TOPIC, found::add);
            assertThat(found).extracting(GivenUpRecord::key).containsExactly("2601.00001", "2601.00002");
            assertThat(found.getFirst().cause()).isEqualTo("MalformedEventException: not JSON");
            assertThat(found.getFirst().origin()).isEqualTo("broadsheet.paper.signals.v1-3@17");

            TopicPartition retries = office.replay(TOPIC, List.of(found.getLast()));

            assertThat(retries).isEqualTo(new TopicPartition(RETRIES, 0));
            assertThat(office.waiting(retries, "search")).isEqualTo(1);
        }
        List<ConsumerRecord<String, byte[]>> again = records(new TopicPartition(RETRIES, 0));
        assertThat(again).hasSize(1);
        assertThat(again.getFirst().key()).isEqualTo("2601.00002");
        assertThat(new String(again.getFirst().value(), UTF_8)).isEqualTo("two");
        assertThat(again.getFirst().headers().lastHeader("dead-letter-offset")).isNotNull();
        assertThat(records(new TopicPartition(Topics.PAPER_SIGNALS, 3))).isEmpty();
    }

    private static void giveUp(String key, String value) throws ExecutionException, InterruptedException {
        ConsumerRecord<String, byte[]> failed =
                new ConsumerRecord<>(Topics.PAPER_SIGNALS, 3, 17, key, value.getBytes(UTF_8));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(connection, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(DeadLetter.of(failed, "search", new MalformedEventException("not JSON", null)))
                    .get();
        }
    }

    private static List<ConsumerRecord<String, byte[]>> records(TopicPartition partition) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(connection, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }
}
