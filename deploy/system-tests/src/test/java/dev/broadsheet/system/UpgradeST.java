package dev.broadsheet.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.local.process.Checkout;
import dev.broadsheet.system.Api.Read;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * This version (N) beside the next one (N+1), and again after it. The next one does not exist yet; what this one meets of
 * it are its migrations and its events, and both are made up here by the rules of docs/upgrading.md.
 */
@Tag("long")
@ExtendWith(RunningReplicas.class)
class UpgradeST {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate DAY = LocalDate.parse("2025-04-01");
    // Of the services of the same names.
    private static final List<String> DATABASES = List.of("ingest", "notify");
    private static final String ENRICHED = Topics.paperEnriched(Topics.FIRST_GENERATION);

    @Test
    void leavesTheVersionBeforeAtWorkAndTheWayBackOpen(Replicas replicas) {
        Api api = replicas.api();
        bringPaper(api, 1, "precedence");
        bringPaper(api, 2, "antecedence");
        Subscribers reader = Subscribers.confirmed(api, "upgraded.reader", 1);

        List<Read> reads;
        try (Meanwhile<Read> reading = Meanwhile.again(
                Duration.ofMillis(200), number -> api.read(number % 2 == 0 ? "/" : "/api/papers/2504.00001"))) {
            // N+1's init containers have migrated; N's pods still run.
            DATABASES.forEach(database -> migrateToTheNextVersion(replicas, database));
            bringPaper(api, 3, "coexistence");
            getMail(replicas, reader, 1);

            // N+1's pods run beside N's, and say more than N knows.
            append(replicas.broker(), Topics.PAPER_DISCOVERED, "2504.00001", UpgradeST::ofTheNextVersion);
            append(replicas.broker(), ENRICHED, "2504.00002", event -> {
                ofTheNextVersion(event);
                ofTheNextVersion((ObjectNode) event.path("paper"));
            });
            append(replicas.broker(), Topics.PAPER_SIGNALS, "2504.00003", UpgradeST::ofTheNextVersion);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(api.get("/api/papers/2504.00001")
                                    .path("title")
                                    .asText())
                            .isEqualTo("What the Next Version Says"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(api.get("/api/papers/2504.00002")
                                    .path("title")
                                    .asText())
                            .isEqualTo("What the Next Version Says"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(api.get("/api/papers/2504.00003")
                                    .path("upvotes")
                                    .asInt())
                            .isEqualTo(1_000));

            // N comes back, onto what N+1 leaves behind.
            DATABASES.forEach(replicas.platform()::replace);
            bringPaper(api, 4, "recurrence");
            getMail(replicas, reader, 2);
            reads = reading.end();
        }

        assertThat(reads).allMatch(read -> read.status() == 200);
        replicas.awaitAgreement();
        assertThat(replicas.platform().counts().deadLetters()).isEmpty();
    }

    private static void bringPaper(Api api, int number, String word) {
        String id = "2504.%05d".formatted(number);
        api.importPapers(Papers.listed(id, word, DAY.plusDays(number), number));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(api.idsFoundBy(word)).contains(id));
    }

    /** The edition of the day of the latest paper. */
    private static void getMail(Replicas replicas, Subscribers reader, int number) {
        LocalDate day = DAY.plusDays(number + 2);
        await().atMost(PATIENCE).ignoreExceptions().until(() -> replicas.api().sendEdition(day) > 0);
        assertThat(reader.awaitMails(1 + number)).hasSize(1 + number);
    }

    private static void migrateToTheNextVersion(Replicas replicas, String database) {
        Path module = Checkout.find().root().resolve(database + "-service");
        Flyway.configure()
                .dataSource(replicas.url(database), database, replicas.password(database))
                .locations(
                        "filesystem:" + module.resolve("src/main/resources/db/migration"),
                        "filesystem:src/test/resources/next-version/" + database)
                .load()
                .migrate();
    }

    /** What is done to an event. */
    private interface Change {
        void of(ObjectNode event);
    }

    /** A newer form of the last event of a paper. */
    private static void append(Broker broker, String topic, String id, Change change) {
        ConsumerRecord<String, byte[]> last = broker.records(topic, id).getLast();
        ObjectNode event = object(last.value());
        change.of(event);
        ProducerRecord<String, byte[]> next = new ProducerRecord<>(
                topic, last.partition(), id, event.toString().getBytes(UTF_8), last.headers());
        next.headers().add("ce_addedbythenextversion", "1".getBytes(UTF_8));
        broker.append(next);
    }

    private static void ofTheNextVersion(ObjectNode event) {
        event.put("addedByTheNextVersion", "text").putObject("andAnObject").put("known", false);
        if (event.has("revision")) {
            event.put("revision", event.path("revision").asLong() + 1);
        }
        if (event.has("title")) {
            event.put("title", "What the Next Version Says");
        }
        if (event.has("upvotes")) {
            event.put("upvotes", 1_000);
        }
    }

    private static ObjectNode object(byte[] json) {
        try {
            JsonNode object = JSON.readTree(json);
            return (ObjectNode) object;
        } catch (IOException e) {
            throw new AssertionError("not JSON", e);
        }
    }
}
