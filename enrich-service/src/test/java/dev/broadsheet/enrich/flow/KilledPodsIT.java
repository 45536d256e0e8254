package dev.broadsheet.enrich.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.event.CloudEvent;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.event.TopicSpec;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.enrich.Papers;
import dev.broadsheet.local.parts.KafkaPart;
import dev.broadsheet.local.parts.LocalPartsResource;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two pods share the work, and one is killed with -9 in the middle of it. */
class KilledPodsIT {

    private static final String PAPERS = "killed.paper.discovered";
    private static final String GROUP = "killed";
    private static final String GENERATION = "killed";
    private static final List<String> OUTCOMES =
            List.of(Topics.paperEnriched(GENERATION), Topics.deadLetters(PAPERS, "enrich"));
    private static final int RECORDS = 150;
    private static final int EACH_POISONED = 50;
    // The transaction time-out, within which the group misses the member and the broker ends its transaction; the rest
    // is
    // for a busy machine, on which the figure that is printed says more.
    private static final Duration TIMEOUT_ON_A_BUSY_MACHINE = Duration.ofSeconds(8 + 5);

    private static final Random RANDOM = new Random();
    private static Map<String, String> environment;
    private static String bootstrapServers;
    private static Admin admin;
    private static KafkaProducer<String, byte[]> ingest;
    private static Pod first;
    private static Pod second;
    private static int round;

    @BeforeAll
    static void start() {
        LocalPartsResource parts = new LocalPartsResource();
        parts.init(Map.of("parts", "kafka"));
        bootstrapServers = parts.start().get("kafka.bootstrap.servers");
        environment = Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers,
                "BROADSHEET_GENERATION", GENERATION,
                "MP_MESSAGING_INCOMING_PAPERS_DISCOVERED_TOPIC", PAPERS,
                "MP_MESSAGING_INCOMING_PAPERS_DISCOVERED_GROUP_ID", GROUP);
        Map<String, Object> broker = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        admin = Admin.create(broker);
        KafkaPart.createTopics(
                bootstrapServers,
                Stream.concat(Stream.of(PAPERS), OUTCOMES.stream())
                        .map(TopicSpec::compacted)
                        .toList());
        ingest = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer());
        first = Pod.start("first", environment);
        second = Pod.start("second", environment);
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
        ingest.close();
        admin.close();
    }

    @Test
    void eachRecordHasOneOutcomeAlthoughAPodIsKilled() throws Exception {
        killInTheMiddle();
    }

    @Tag("long")
    @RepeatedTest(10)
    void eachRecordHasOneOutcomeHoweverOftenAPodIsKilled() throws Exception {
        killInTheMiddle();
    }

    private static void killInTheMiddle() throws Exception {
        round++;
        Map<String, byte[]> records = records();
        try (Outcomes outcomes = new Outcomes(bootstrapServers, OUTCOMES, records.keySet())) {
            records.forEach(KilledPodsIT::send);
            outcomes.await(RECORDS / 5 + RANDOM.nextInt(RECORDS / 3));
            second.kill();
            outcomes.await(RECORDS);
            outcomes.readToTheEnd(KilledPodsIT::everythingIsCommitted);

            assertThat(outcomes.counts())
                    .hasSize(RECORDS)
                    .allSatisfy((key, times) -> assertThat(times).isEqualTo(1));
            assertThat(outcomes.longestStall()).isLessThan(TIMEOUT_ON_A_BUSY_MACHINE);
            System.out.printf(
                    "Killed a pod, round %d: longest stall %d ms%n",
                    round, outcomes.longestStall().toMillis());
        }
        second.close();
        second = Pod.start("second", environment);
    }

    private static Map<String, byte[]> records() {
        Map<String, byte[]> records = new LinkedHashMap<>();
        for (int number = 0; number < RECORDS; number++) {
            PaperDiscovered paper = Papers.of(
                    "26%02d.%05d".formatted(round, number),
                    1,
                    "Storm number " + number + " of round " + round,
                    Papers.ABSTRACT,
                    null,
                    false);
            boolean poisoned = number % EACH_POISONED == 0;
            records.put(paper.id().value(), poisoned ? "{\"id\": 1".getBytes(UTF_8) : EventJson.write(paper));
        }
        return records;
    }

    private static void send(String key, byte[] value) {
        CloudEvent attributes = new CloudEvent(
                UUID.randomUUID().toString(),
                Topics.PAPER_DISCOVERED,
                "/ingest-service",
                Instant.now(),
                Optional.empty());
        var unused = ingest.send(new ProducerRecord<>(PAPERS, null, key, value, attributes.toHeaders()));
    }

    // Where an offset behind the last record is committed in every partition, nothing can be enriched once more.
    private static boolean everythingIsCommitted() {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(committed.keySet().stream()
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get();
            return committed.entrySet().stream()
                    .allMatch(entry -> entry.getValue().offset()
                            >= ends.get(entry.getKey()).offset());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
