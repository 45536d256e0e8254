package dev.broadsheet.search.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.broadsheet.contracts.paper.Embedding;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.search.fixture.IndexDocuments;
import dev.broadsheet.search.fixture.OnRealParts;
import dev.broadsheet.search.fixture.Papers;
import dev.broadsheet.search.fixture.Published;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealParts
class TopicsPageIT {

    private static final List<String> IDS = List.of("2602.55501", "2602.55502", "2602.55503");

    @Inject
    IndexDocuments documents;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @BeforeEach
    void publish() {
        try (Published published = new Published(bootstrapServers)) {
            IDS.forEach(id -> published.paper(on("quantum/information", id, "Qubits <b>" + id + "</b>")));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> IDS.stream().allMatch(id -> documents.revision(id, "paperRevision") > 0));
        documents.refresh();
    }

    @Test
    void countsTheTopicsOfBothLevels() {
        String page = page("/topics");
        assertThat(page)
                .contains("<a href=\"/topics/language\">Language</a>")
                .contains("<a href=\"/topics/quantum\">Quantum physics</a> <span class=\"count\">3<")
                .containsPattern("<a href=\"/topics/quantum/information\">Quantum information and computing.*"
                        + "<span class=\"count\">3<")
                .contains("<a href=\"/topics/matter/materials\">");
    }

    @Test
    void drawsTheWeeksOfATopicAndTellsThemAsATable() {
        String page = page("/topics/quantum/information");
        assertThat(page)
                .contains("<b class=\"found\">3 papers</b>", "Papers per week", "role=\"img\"")
                .contains("href=\"/feeds/topic/quantum/information.atom\"")
                .contains("href=\"/papers?topic=quantum%2Finformation\"")
                .contains("href=\"/subscriptions?topic=quantum%2Finformation\"")
                .contains("<a href=\"/papers/2602.55503\">Qubits &lt;b&gt;2602.55503&lt;/b&gt;</a>")
                .doesNotContain("style=");
        assertThat(page.split("<rect ", -1)).hasSize(52 + 1);
        assertThat(page.split("<tr><th scope=\"row\">", -1)).hasSize(52 + 1);
        assertThat(page).containsPattern("March 2026</th><td class=\"number\">3</td>");
    }

    @Test
    void showsAGroupWithItsTopics() {
        assertThat(page("/topics/quantum"))
                .contains("<h1>Quantum physics</h1>", "<b class=\"found\">3 papers</b>")
                .contains("<a href=\"/topics/quantum/information\">Quantum information and computing</a>");
        assertThat(page("/topics/astronomy/universe")).contains("No papers");
    }

    @Test
    void hasNoPageOfWhatIsNoTopic() {
        for (String path : List.of("/topics/nothing", "/topics/quantum/nothing", "/topics/%22%3E%3Cscript%3E")) {
            assertThat(given().urlEncodingEnabled(false)
                            .get(path)
                            .then()
                            .statusCode(404)
                            .extract()
                            .asString())
                    .contains("Not in our archive")
                    .doesNotContain("\"><script>");
        }
    }

    private static PaperEnriched on(String topic, String id, String title) {
        return new PaperEnriched(
                Papers.record(id, 1, title, "About qubits.", false, false),
                "g1",
                new Embedding(Papers.axis(7)),
                List.of(),
                null,
                List.of(new PaperEnriched.Topic(topic, 0.9)),
                List.of(),
                null,
                List.of());
    }

    private static String page(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }
}
