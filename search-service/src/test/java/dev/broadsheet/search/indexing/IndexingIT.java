package dev.broadsheet.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.search.fixture.IndexDocuments;
import dev.broadsheet.search.fixture.OnRealParts;
import dev.broadsheet.search.fixture.Papers;
import dev.broadsheet.search.fixture.Published;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealParts
class IndexingIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    IndexDocuments documents;

    @Inject
    MeterRegistry registry;

    private Published published;

    @BeforeEach
    void open() {
        published = new Published(bootstrapServers);
    }

    @AfterEach
    void close() {
        published.close();
    }

    @Test
    void makesTheSameDocumentWhicheverPartComesFirst() {
        published.paper(Papers.enriched("2601.00001", 10, "Order does not matter"));
        awaitRevision("2601.00001", "paperRevision", 10);
        published.signals(Papers.signals("2601.00001", 20, 7));
        published.signals(Papers.signals("2601.00002", 20, 7));
        awaitRevision("2601.00002", "signalsRevision", 20);
        published.paper(Papers.enriched("2601.00002", 10, "Order does not matter"));
        awaitRevision("2601.00001", "signalsRevision", 20);
        awaitRevision("2601.00002", "paperRevision", 10);

        Map<String, Object> paperFirst = documents.find("2601.00001").orElseThrow();
        Map<String, Object> signalsFirst = documents.find("2601.00002").orElseThrow();
        List.of("id", "firstIndexedAt").forEach(own -> {
            paperFirst.remove(own);
            signalsFirst.remove(own);
        });
        assertThat(signalsFirst).isEqualTo(paperFirst).containsKeys("title", "embedding", "signals");
    }

    @Test
    void changesNothingOnAReplayOrAStaleRevision() {
        published.paper(Papers.enriched("2601.00003", 30, "The newest title"));
        published.signals(Papers.signals("2601.00003", 30, 3));
        awaitRevision("2601.00003", "paperRevision", 30);
        awaitRevision("2601.00003", "signalsRevision", 30);
        Map<String, Object> before = documents.find("2601.00003").orElseThrow();
        double papersBefore = stale("paper");
        double signalsBefore = stale("signals");

        published.paper(Papers.enriched("2601.00003", 29, "An older title"));
        published.paper(Papers.enriched("2601.00003", 30, "The same revision again"));
        published.signals(Papers.signals("2601.00003", 30, 99));
        published.signals(Papers.signals("2601.00003", 1, 1));
        await().atMost(SOON).until(() -> stale("paper") == papersBefore + 2 && stale("signals") == signalsBefore + 2);

        assertThat(documents.find("2601.00003")).contains(before);
    }

    @Test
    void showsASignalsOnlyStubToNobody() {
        // What the tests before this one wrote counts from now on.
        documents.refresh();
        long before = count();
        published.signals(Papers.signals("2601.00005", 10, 500, LocalDate.parse("2024-01-02")));
        awaitRevision("2601.00005", "signalsRevision", 10);

        await().during(Duration.ofSeconds(1)).atMost(SOON).until(() -> count() == before);
        get("/api/papers/2601.00005").then().statusCode(404);
        assertThat(get("/api/daily_papers?date=2024-01-02").jsonPath().getList("$"))
                .isEmpty();
        assertThat(get("/api/papers/search?q=2601.00005").jsonPath().getList("$"))
                .isEmpty();
    }

    @Test
    void deadLettersAPoisonousRecordAloneAndIndexesItsNeighbours() {
        published.paper(Papers.enriched("2601.00006", 10, "The neighbour before"));
        published.send(Published.ENRICHED, "2601.00007", "no JSON at all".getBytes(StandardCharsets.UTF_8));
        published.paper(Papers.enriched(
                Papers.record("2601.00008", 10, "A vector of another model", "", false, false), new float[] {1, 0}));
        published.paper(Papers.enriched("2601.00009", 10, "The neighbour after"));
        published.send(Topics.PAPER_SIGNALS, "2601.00007", "{}".getBytes(StandardCharsets.UTF_8));

        awaitRevision("2601.00006", "paperRevision", 10);
        awaitRevision("2601.00009", "paperRevision", 10);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(published.deadLetters(Published.ENRICHED))
                        .extracting(letter -> letter.key())
                        .contains("2601.00007", "2601.00008"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(published.deadLetters(Topics.PAPER_SIGNALS))
                        .extracting(letter -> letter.key())
                        .contains("2601.00007"));
        assertThat(published.deadLetters(Published.ENRICHED))
                .filteredOn(letter -> letter.key().equals("2601.00007"))
                .first()
                .satisfies(letter -> assertThat(new String(letter.value(), StandardCharsets.UTF_8))
                        .isEqualTo("no JSON at all"));
    }

    @Test
    void takesWhatAnOperatorGivesItAgain() {
        byte[] paper = EventJson.write(Papers.enriched("2601.00071", 10, "Given again"));

        published.send(Topics.retries(Published.ENRICHED, "search"), "2601.00071", paper);

        awaitRevision("2601.00071", "paperRevision", 10);
    }

    @Test
    void removesADeletedPaperFromEverythingAndKeepsItsRevision() {
        published.paper(Papers.enriched("2601.00010", 10, "Soon taken down"));
        awaitStatus("/api/papers/2601.00010", 200);

        published.paper(Papers.deleted("2601.00010", 20));
        awaitStatus("/api/papers/2601.00010", 404);
        double before = stale("paper");
        published.paper(Papers.enriched("2601.00010", 15, "A late replay"));
        await().atMost(SOON).until(() -> stale("paper") == before + 1);

        assertThat(documents.find("2601.00010").orElseThrow())
                .doesNotContainKeys("title", "abstract", "embedding")
                .containsEntry("paperRevision", 20);
        get("/api/papers/2601.00010").then().statusCode(404);
    }

    @Test
    void showsAWithdrawnPaperOnlyToThoseWhoAskForIt() {
        published.paper(Papers.withdrawn("2601.00012", 10, "Retracted zebrafish claims"));
        awaitStatus("/api/papers/2601.00012", 200);

        assertThat(get("/api/papers/search?q=retracted zebrafish claims")
                        .jsonPath()
                        .getList("paper.id"))
                .doesNotContain("2601.00012");
        assertThat(get("/api/papers/2601.00012").jsonPath().getString("withdrawnAt"))
                .isEqualTo("2026-03-01T10:00:00.000Z");
        assertThat(get("/papers/2601.00012").asString()).contains("Withdrawn");
    }

    @Test
    void makesAPaperVisibleWithinASecondOfItsWriting() {
        published.paper(Papers.enriched("2601.00013", 10, "Visible at once"));

        await().atMost(Duration.ofSeconds(3))
                .until(() -> get("/api/papers/2601.00013").statusCode() == 200);
    }

    private static io.restassured.response.Response get(String path) {
        return RestAssured.get(path);
    }

    private static long count() {
        return get("/api/stats").jsonPath().getLong("papers");
    }

    private void awaitRevision(String id, String part, long revision) {
        await().atMost(SOON).until(() -> documents.revision(id, part) == revision);
    }

    private static void awaitStatus(String path, int status) {
        await().atMost(SOON).until(() -> get(path).statusCode() == status);
    }

    private double stale(String part) {
        return registry.counter("broadsheet.search.documents.stale", "part", part)
                .count();
    }
}
