package dev.broadsheet.enrich.flow;

import static io.restassured.RestAssured.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import dev.broadsheet.contracts.event.CloudEvent;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.contracts.paper.Link;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.enrich.Papers;
import dev.broadsheet.local.parts.LocalPartsResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = LocalPartsResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "parts", value = "kafka"))
class EnrichIT {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String DEAD_LETTERS = Topics.deadLetters(Topics.PAPER_DISCOVERED, "enrich");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    ProducerSettings settings;

    private KafkaProducer<String, byte[]> ingest;
    private Topic enriched;
    private Topic deadLetters;

    @BeforeEach
    void connect() {
        ingest = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer());
        enriched = new Topic(bootstrapServers, Topics.paperEnriched("g1"));
        deadLetters = new Topic(bootstrapServers, DEAD_LETTERS);
    }

    @AfterEach
    void disconnect() {
        ingest.close();
        enriched.close();
        deadLetters.close();
    }

    @Test
    void enrichesEachPaperOnceForReadersOfCommittedRecords() throws Exception {
        Set<String> ids = ids("2601.1%04d", 70);
        for (String id : ids) {
            discover(Papers.storms(id));
        }

        List<ConsumerRecord<String, byte[]>> records = enriched.records(ids);

        assertThat(records).extracting(ConsumerRecord::key).doesNotHaveDuplicates();
        PaperEnriched event = EventJson.read(records.getFirst().value(), PaperEnriched.class);
        assertThat(event.generation()).isEqualTo("g1");
        assertThat(event.embedding().dimensions()).isEqualTo(384);
        assertThat(event.keyPhrases()).hasSizeBetween(6, 12);
        assertThat(event.summary().text()).startsWith("We propose StormCast");
        assertThat(event.links()).containsExactly(new Link(Link.Kind.CODE, "https://github.com/example/stormcast"));
        assertThat(event.missing()).isEmpty();
    }

    @Test
    void goesOnWithTheTraceThatThePaperCameWith() throws Exception {
        discover(Papers.storms("2602.00001"));

        CloudEvent attributes =
                CloudEvent.of(enriched.records(Set.of("2602.00001")).getFirst().headers());

        assertThat(attributes.traceparent())
                .hasValueSatisfying(trace ->
                        assertThat(trace).startsWith("00-" + TRACE + "-").doesNotContain("b7ad6b7169203331"));
        assertThat(attributes.type()).isEqualTo("broadsheet.paper.enriched.v1");
        assertThat(attributes.source()).isEqualTo("/enrich-service");
    }

    @Test
    void deadLettersAMalformedRecordUntouchedAndLetsItsNeighboursPass() throws Exception {
        byte[] malformed = "{\"id\": \"2602.10002\", \"title\"".getBytes(UTF_8);
        discover(Papers.storms("2602.10001"));
        send("2602.10002", malformed);
        discover(Papers.storms("2602.10003"));
        send("2602.10004", EventJson.write(Papers.storms("2602.10005")));

        assertThat(enriched.records(Set.of("2602.10001", "2602.10003"))).hasSize(2);
        ConsumerRecord<String, byte[]> letter =
                deadLetters.records(Set.of("2602.10002")).getFirst();
        assertThat(letter.value()).isEqualTo(malformed);
        assertThat(header(letter, "dead-letter-cause")).contains("not a PaperDiscovered");
        assertThat(header(letter, "dead-letter-topic")).isEqualTo(Topics.PAPER_DISCOVERED);
        assertThat(letter.headers().lastHeader("__smallrye_generationId")).isNull();
        assertThat(header(deadLetters.records(Set.of("2602.10004")).getFirst(), "dead-letter-cause"))
                .contains("another record's key");
    }

    @Test
    void letsADeletedPaperPassWithoutReadingIt() throws Exception {
        PaperDiscovered deleted = Papers.of("2602.20001", 2, "Taken down", Papers.ABSTRACT, null, true);
        discover(deleted);

        PaperEnriched event =
                EventJson.read(enriched.records(Set.of("2602.20001")).getFirst().value(), PaperEnriched.class);

        assertThat(event.paper()).isEqualTo(deleted);
        assertThat(event.embedding()).isNull();
        assertThat(event.keyPhrases()).isEmpty();
    }

    @Test
    void givesARevisionThatComesAgainTheSameEventIdAndTheSameVector() throws Exception {
        discover(Papers.storms("2602.30001"));
        discover(Papers.storms("2602.30001"));

        List<ConsumerRecord<String, byte[]>> twice = enriched.records(Set.of("2602.30001"), 2);

        assertThat(twice.stream()
                        .map(again -> CloudEvent.of(again.headers()).id())
                        .distinct())
                .hasSize(1);
        assertThat(twice.stream()
                        .map(again -> EventJson.read(again.value(), PaperEnriched.class)
                                .embedding())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void readsNoPaperAgainOfWhichOnlyMetadataChanged() throws Exception {
        discover(Papers.of("2602.40001", 1, "Metadata of Storms", Papers.ABSTRACT, "12 pages", false));
        enriched.records(Set.of("2602.40001"));
        double before = tokens();

        discover(Papers.of("2602.40001", 2, "Metadata of Storms", Papers.ABSTRACT, "At a conference", false));
        List<ConsumerRecord<String, byte[]>> both = enriched.records(Set.of("2602.40001"), 2);

        assertThat(tokens()).isEqualTo(before);
        PaperEnriched first = EventJson.read(both.getFirst().value(), PaperEnriched.class);
        PaperEnriched second = EventJson.read(both.getLast().value(), PaperEnriched.class);
        assertThat(second.paper().comments()).isEqualTo("At a conference");
        assertThat(second.embedding()).isEqualTo(first.embedding());
        assertThat(second.keyPhrases()).isEqualTo(first.keyPhrases());
        assertThat(second.summary()).isEqualTo(first.summary());
    }

    @Test
    void losesAndDoublesNothingWhenItsTransactionsFail() throws Exception {
        Set<String> ids = ids("2603.1%04d", 40);
        for (String id : ids) {
            discover(Papers.storms(id));
            fenceTheService(id);
        }

        List<ConsumerRecord<String, byte[]>> records = enriched.records(ids);

        assertThat(records)
                .extracting(ConsumerRecord::key)
                .doesNotHaveDuplicates()
                .hasSize(40);
        assertThat(get("/q/metrics").asString()).containsPattern("broadsheet_enrich_retries_total [1-9]");
    }

    @Test
    void letsAPaperThatComesAloneThroughAtOnce() throws Exception {
        discover(Papers.storms("2604.00001"));
        enriched.records(Set.of("2604.00001"));

        Instant sent = Instant.now();
        discover(Papers.storms("2604.00002"));
        ConsumerRecord<String, byte[]> message =
                enriched.records(Set.of("2604.00002")).getFirst();

        assertThat(Duration.between(sent, Instant.ofEpochMilli(message.timestamp())))
                .isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void tellsItsHealth() {
        get("/q/health/started").then().statusCode(200).body("checks.name", hasItem("model"));
        get("/q/health/ready").then().statusCode(200).body(containsString("kafka"));
        get("/q/health/live").then().statusCode(200);
    }

    // As a second process of the same name would, which is how a transaction fails without a broker that fails.
    private void fenceTheService(String id) {
        if (id.endsWith("0")) {
            try (KafkaProducer<String, byte[]> other =
                    new KafkaProducer<>(settings.properties(), new StringSerializer(), new ByteArraySerializer())) {
                other.initTransactions();
            }
        }
    }

    private void discover(PaperDiscovered paper) throws ExecutionException, InterruptedException {
        send(paper.id().value(), EventJson.write(paper));
    }

    private void send(String key, byte[] value) throws ExecutionException, InterruptedException {
        CloudEvent attributes = new CloudEvent(
                UUID.randomUUID().toString(),
                Topics.PAPER_DISCOVERED,
                "/ingest-service",
                Instant.now(),
                Optional.of("00-" + TRACE + "-b7ad6b7169203331-01"));
        ingest.send(new ProducerRecord<>(Topics.PAPER_DISCOVERED, null, key, value, attributes.toHeaders()))
                .get();
    }

    private static double tokens() {
        return get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("broadsheet_enrich_tokens_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String header(ConsumerRecord<String, byte[]> message, String key) {
        return new String(message.headers().lastHeader(key).value(), UTF_8);
    }

    private static Set<String> ids(String format, int count) {
        return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.toSet());
    }
}
