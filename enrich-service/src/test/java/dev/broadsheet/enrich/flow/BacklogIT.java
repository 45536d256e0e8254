package dev.broadsheet.enrich.flow;

import static io.restassured.RestAssured.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.broadsheet.contracts.event.CloudEvent;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.event.TopicSpec;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.enrich.Papers;
import dev.broadsheet.local.parts.KafkaPart;
import dev.broadsheet.local.parts.LocalPartsResource;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The topic of a new generation is built beside the live one. */
class BacklogIT {

    private static final String PAPERS = "backlog.paper.discovered";
    private static final String GENERATION = "backlog";
    private static final Instant OLDEST = Instant.parse("2025-01-01T12:00:00Z");
    private static final int COUNT = 120;

    private String bootstrapServers;
    private KafkaProducer<String, byte[]> ingest;

    @BeforeEach
    void start() {
        LocalPartsResource parts = new LocalPartsResource();
        parts.init(Map.of("parts", "kafka"));
        bootstrapServers = parts.start().get("kafka.bootstrap.servers");
        ingest = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer());
        KafkaPart.createTopics(
                bootstrapServers,
                Stream.of(PAPERS, Topics.paperEnriched(GENERATION), Topics.deadLetters(PAPERS, "enrich"))
                        .map(TopicSpec::compacted)
                        .toList());
    }

    @AfterEach
    void stop() {
        ingest.close();
    }

    @Test
    void buildsTheTopicNewestFirstThroughAKilledPodWhileLivePapersComeThrough() {
        for (int day = 0; day < COUNT; day++) {
            discover(paper(day, 1));
        }
        discover(paper(0, 2));
        send("2501.09999", "unreadable".getBytes(UTF_8));
        ingest.flush();

        try (Topic enriched = new Topic(bootstrapServers, Topics.paperEnriched(GENERATION))) {
            try (Pod killed = pod("killed-backlog")) {
                enriched.records(ids(COUNT - 20, COUNT));
                killed.kill();
            }
            try (Pod pod = pod("backlog")) {
                await().atMost(Duration.ofMinutes(1))
                        .until(() ->
                                get(pod.url() + "/api/enrichment").jsonPath().getLong("remaining") > 0);
                discover(paper(COUNT, 1));
                enriched.records(ids(COUNT, COUNT + 1));
                await().atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofMillis(300))
                        .until(() ->
                                get(pod.url() + "/api/enrichment").jsonPath().getBoolean("mayBeSwitched"));
                assertThat(get(pod.url() + "/q/metrics").asString()).contains("broadsheet_reenrich_remaining 0.0");
            }
            List<ConsumerRecord<String, byte[]>> events = enriched.records(ids(0, COUNT + 1));
            assertThat(latest(events, ids(0, 20))).isGreaterThan(latest(events, ids(COUNT - 20, COUNT)));
            assertThat(events.stream()
                            .filter(event -> event.key().equals(id(0)))
                            .map(event -> EventJson.read(event.value(), PaperEnriched.class)
                                    .revision()))
                    .containsOnly(2L);
        }
    }

    private Pod pod(String name) {
        return Pod.start(
                name,
                Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers,
                        "BROADSHEET_GENERATION", GENERATION,
                        "BROADSHEET_REENRICH_ENABLED", "true",
                        "BROADSHEET_REENRICH_LOOK_INTERVAL", "500ms",
                        "MP_MESSAGING_INCOMING_PAPERS_DISCOVERED_TOPIC", PAPERS,
                        "MP_MESSAGING_INCOMING_PAPERS_DISCOVERED_GROUP_ID", "enrich-backlog",
                        "MP_MESSAGING_INCOMING_PAPERS_DISCOVERED_AUTO_OFFSET_RESET", "latest"));
    }

    private static long latest(List<ConsumerRecord<String, byte[]>> events, Set<String> ids) {
        return events.stream()
                .filter(event -> ids.contains(event.key()))
                .mapToLong(ConsumerRecord::timestamp)
                .max()
                .orElseThrow();
    }

    private static Set<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(BacklogIT::id).collect(Collectors.toSet());
    }

    private static String id(int day) {
        return "2501.%05d".formatted(day + 1);
    }

    private static PaperDiscovered paper(int day, long revision) {
        Instant published = OLDEST.plus(day, ChronoUnit.DAYS);
        return new PaperDiscovered(
                new PaperId(id(day)),
                revision,
                1,
                "Storm of day " + day,
                Papers.ABSTRACT,
                List.of(Author.named("Ada Example")),
                List.of("cs.LG"),
                published,
                published,
                List.of(),
                null,
                null,
                null,
                List.of(),
                "sample",
                false,
                false);
    }

    private void discover(PaperDiscovered paper) {
        send(paper.id().value(), EventJson.write(paper));
    }

    private void send(String key, byte[] value) {
        CloudEvent attributes = new CloudEvent(
                UUID.randomUUID().toString(),
                Topics.PAPER_DISCOVERED,
                "/ingest-service",
                Instant.now(),
                Optional.empty());
        var unused = ingest.send(new ProducerRecord<>(PAPERS, null, key, value, attributes.toHeaders()));
    }
}
