package dev.broadsheet.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.search.fixture.IndexDocuments;
import dev.broadsheet.search.fixture.OnRealParts;
import dev.broadsheet.search.fixture.Papers;
import dev.broadsheet.search.fixture.Published;
import dev.broadsheet.search.opensearch.JsonRequests;
import dev.broadsheet.search.papers.IndexRebuild;
import dev.broadsheet.search.papers.IndexRebuilds;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealParts
class ReindexIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    Reindexing reindexing;

    @Inject
    IndexRebuilds rebuilds;

    @Inject
    IndexDocuments documents;

    @Inject
    JsonRequests requests;

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
    void neverFailsAReaderAndMissesNothing() throws Exception {
        for (int i = 0; i < 200; i++) {
            published.paper(Papers.enriched("2605.%05d".formatted(i), 10, "Before the index was built anew"));
        }
        published.signals(Papers.signals("2605.00000", 10, 7));
        published.signals(Papers.signals("2605.99999", 10, 7));
        published.paper(Papers.deleted("2605.00001", 20));
        awaitRevision("2605.00001", "paperRevision", 20);
        awaitRevision("2605.00199", "paperRevision", 10);
        awaitRevision("2605.99999", "signalsRevision", 10);
        String before = indexBehind("papers");

        AtomicBoolean done = new AtomicBoolean();
        List<String> written = new ArrayList<>();
        List<Integer> statuses = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        Thread writer = Thread.ofPlatform().start(() -> write(done, written));
        Thread reader = Thread.ofPlatform().start(() -> read(done, statuses, counts));
        await().atMost(SOON).until(() -> counts.size() > 5);
        reindexing.rebuild(() -> false);
        done.set(true);
        writer.join();
        reader.join();

        assertThat(statuses).hasSizeGreaterThan(10).containsOnly(200);
        assertThat(counts).isSorted();
        assertThat(written).hasSizeGreaterThan(10);
        await().atMost(Duration.ofMinutes(1)).until(() -> count("2610.") == written.size());
        for (int i = 2; i < 200; i++) {
            assertThat(documents.revision("2605.%05d".formatted(i), "paperRevision"))
                    .isEqualTo(10);
        }
        assertThat(documents.revision("2605.00000", "signalsRevision")).isEqualTo(10);
        assertThat(documents.find("2605.00001").orElseThrow()).doesNotContainKey("title");
        assertThat(documents.find("2605.99999").orElseThrow()).doesNotContainKey("title");
        assertThat(indexBehind("papers"))
                .isNotEqualTo(before)
                .matches("papers-v4-g1-\\d{8}t\\d{6}")
                .isEqualTo(indexBehind("papers-writes-g1"));
        assertThat(indexBehind("papers-previous-g1")).isEqualTo(before);
        assertThat(hasAlias("papers-building-g1")).isFalse();
    }

    @Test
    void bringsTheReplacedIndexUpToDateBeforeItGoesBackToIt() throws Exception {
        reindexing.rebuild(() -> false);
        String replaced = indexBehind("papers-previous-g1");
        String left = indexBehind("papers");
        published.paper(Papers.enriched("2606.00001", 10, "Written since"));
        awaitRevision("2606.00001", "paperRevision", 10);

        reindexing.goBack(() -> false);

        assertThat(indexBehind("papers")).isEqualTo(replaced).isEqualTo(indexBehind("papers-writes-g1"));
        assertThat(indexBehind("papers-previous-g1")).isEqualTo(left);
        assertThat(documents.revision("2606.00001", "paperRevision")).isEqualTo(10);
    }

    @Test
    void leavesReadersWhereTheyAreIfTheyWouldMissSomething() throws Exception {
        String before = indexBehind("papers");
        requests.send(
                "PUT", "/papers/_doc/2607.00001?refresh=true", "{\"id\": \"2607.00001\", \"title\": \"In no topic\"}");
        try {
            assertThatThrownBy(() -> reindexing.rebuild(() -> false))
                    .isInstanceOf(VerificationFailedException.class)
                    .hasMessageContaining("readers see", "papers-v4-g1");
        } finally {
            requests.send("DELETE", "/papers/_doc/2607.00001?refresh=true");
        }

        assertThat(indexBehind("papers")).isEqualTo(before).isEqualTo(indexBehind("papers-writes-g1"));
        assertThat(hasAlias("papers-building-g1")).isFalse();
    }

    @Test
    void leavesEverythingAsItWasWhenItIsStopped() throws Exception {
        published.paper(Papers.enriched("2608.00001", 10, "One at least"));
        awaitRevision("2608.00001", "paperRevision", 10);
        String before = indexBehind("papers");

        assertThatThrownBy(() -> reindexing.rebuild(() -> true)).isInstanceOf(InterruptedException.class);

        assertThat(indexBehind("papers")).isEqualTo(before).isEqualTo(indexBehind("papers-writes-g1"));
        assertThat(hasAlias("papers-building-g1")).isFalse();
    }

    @Test
    @SuppressWarnings("resource") // of a process that was killed, nothing is closed
    void mendsWhatAKilledOneLeft() throws Exception {
        String before = indexBehind("papers");
        IndexRebuild killed = rebuilds.fresh();
        killed.takeWrites();
        published.paper(Papers.enriched("2608.00002", 10, "Written where nobody reads"));
        await().atMost(SOON).until(() -> exists(killed.target(), "2608.00002"));
        assertThat(documents.find("2608.00002")).isEmpty();

        reindexing.rebuild(() -> false);

        assertThat(documents.revision("2608.00002", "paperRevision")).isEqualTo(10);
        assertThat(indexBehind("papers-previous-g1")).isEqualTo(before);
    }

    @Test
    void replacesAnIndexOfAnotherDefinitionThatReadinessTellsOf() throws Exception {
        String before = indexBehind("papers");
        String old = "papers-v1-g1";
        requests.send(
                "PUT",
                "/" + old,
                withoutMark(requests.send("GET", "/" + before + "/_mapping").get(before)));
        move("papers", before, old);
        move("papers-writes-g1", before, old);

        RestAssured.get("/q/health/ready").then().statusCode(200);
        assertThat(RestAssured.get("/q/health/ready").asString()).contains("papers-v1-g1", "./dev reindex");

        reindexing.rebuild(() -> false);

        assertThat(RestAssured.get("/q/health/ready").asString()).doesNotContain("outdated");
        assertThat(indexBehind("papers-previous-g1")).isEqualTo(old);
        requests.send("DELETE", "/" + before);
    }

    // Ids and titles are all that this index is asked for.
    private static String withoutMark(JsonNode index) {
        ObjectNode body = index.deepCopy();
        ObjectNode mappings = (ObjectNode) body.get("mappings");
        mappings.remove("_meta");
        mappings.putObject("properties").putObject("title").put("type", "text");
        return body.toString();
    }

    private void write(AtomicBoolean done, List<String> written) {
        for (int i = 0; !done.get(); i++) {
            String id = "2610.%05d".formatted(i);
            published.paper(Papers.enriched(id, 10, "Meanwhile"));
            published.signals(Papers.signals(id, 10, i));
            written.add(id);
        }
    }

    private long count(String prefix) throws IOException {
        return requests.send(
                        "POST",
                        "/papers/_count",
                        "{\"query\": {\"bool\": {\"filter\": [{\"exists\": {\"field\": \"title\"}}, "
                                + "{\"exists\": {\"field\": \"signalsRevision\"}}, {\"prefix\": {\"id\": \"" + prefix
                                + "\"}}]}}}")
                .path("count")
                .asLong();
    }

    private static void read(AtomicBoolean done, List<Integer> statuses, List<Long> counts) {
        while (!done.get()) {
            statuses.add(RestAssured.get("/api/papers/search?q=anew").statusCode());
            counts.add(RestAssured.get("/api/stats").jsonPath().getLong("papers"));
        }
    }

    private String indexBehind(String alias) throws IOException {
        return requests.send("GET", "/_alias/" + alias).fieldNames().next();
    }

    private boolean hasAlias(String alias) throws IOException {
        return requests.send("GET", "/_cat/aliases/" + alias + "?format=json").size() > 0;
    }

    private boolean exists(String index, String id) throws IOException {
        return requests.send("POST", "/" + index + "/_mget", "{\"ids\": [\"" + id + "\"]}")
                .at("/docs/0/found")
                .asBoolean();
    }

    private void move(String alias, String from, String to) throws IOException {
        requests.send("POST", "/_aliases", """
                {"actions": [{"remove": {"index": "%s", "alias": "%s"}}, {"add": {"index": "%s", "alias": "%s"}}]}""".formatted(from, alias, to, alias));
    }

    private void awaitRevision(String id, String part, long revision) {
        await().atMost(SOON).until(() -> documents.revision(id, part) == revision);
    }
}
