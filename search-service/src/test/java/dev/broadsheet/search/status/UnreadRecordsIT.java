package dev.broadsheet.search.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.local.parts.LocalPartsResource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnreadRecordsIT {

    private static final TopicPartition PARTITION = new TopicPartition("unread.records", 0);

    private static Map<String, Object> kafka;

    /** Two committed records, two that were aborted, one committed; and the marks of three transactions. */
    @BeforeAll
    static void write() throws Exception {
        LocalPartsResource parts = new LocalPartsResource();
        parts.init(Map.of("parts", "kafka"));
        kafka = Map.of("bootstrap.servers", parts.start().get("kafka.bootstrap.servers"));
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.get("bootstrap.servers"), "transactional.id", "unread"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.initTransactions();
            send(producer, 2);
            producer.commitTransaction();
            send(producer, 2);
            producer.flush();
            producer.abortTransaction();
            send(producer, 1);
            producer.commitTransaction();
        }
    }

    private static void send(KafkaProducer<String, String> producer, int records) {
        producer.beginTransaction();
        for (int i = 0; i < records; i++) {
            var unused = producer.send(new ProducerRecord<>(PARTITION.topic(), "a record"));
        }
    }

    @Test
    void countsWhatWasCommittedAlone() {
        assertThat(between(0)).isEqualTo(3);
        assertThat(between(2)).isEqualTo(1);
    }

    @Test
    void countsNoMarks() {
        assertThat(between(end() - 1)).isZero();
    }

    private static long between(long from) {
        return new UnreadRecords(kafka, Duration.ofSeconds(30))
                .between(Map.of(PARTITION, from), Map.of(PARTITION, end()));
    }

    private static long end() {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
        }
    }
}
