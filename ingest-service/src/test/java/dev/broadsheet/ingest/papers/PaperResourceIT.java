package dev.broadsheet.ingest.papers;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.broadsheet.contracts.event.CloudEvent;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperSignals;
import dev.broadsheet.ingest.TopicReader;
import dev.broadsheet.ingest.imports.KnownTokens;
import dev.broadsheet.local.parts.LocalPartsResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KnownTokens.class)
@WithTestResource(
        value = LocalPartsResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "parts", value = "kafka,postgres"))
class PaperResourceIT {

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void countsOneVoteForEachCredential() {
        load("2604.00001");

        as(KnownTokens.VOTER)
                .put("/api/papers/2604.00001/upvote")
                .then()
                .statusCode(200)
                .body("upvotes", equalTo(1));
        as(KnownTokens.VOTER).put("/api/papers/2604.00001/upvote").then().body("upvotes", equalTo(1));
        as(KnownTokens.OPERATOR)
                .put("/api/papers/arXiv:2604.00001v2/upvote")
                .then()
                .body("upvotes", equalTo(2));
        as(KnownTokens.VOTER).delete("/api/papers/2604.00001/upvote").then().body("upvotes", equalTo(1));
        as(KnownTokens.VOTER).delete("/api/papers/2604.00001/upvote").then().body("upvotes", equalTo(1));

        assertThat(signals("2604.00001")).extracting(PaperSignals::upvotes).containsExactly(1, 2, 1);
    }

    @Test
    void takesVotesForPapersThatAreHereOnly() {
        as(KnownTokens.VOTER)
                .put("/api/papers/hep-th/9901999/upvote")
                .then()
                .statusCode(404)
                .body("error", containsString("hep-th/9901999 is not here"));
        as(KnownTokens.VOTER)
                .put("/api/papers/nonsense/upvote")
                .then()
                .statusCode(400)
                .body("error", containsString("not an arXiv identifier"));
        given().put("/api/papers/2604.00001/upvote").then().statusCode(401);
    }

    @Test
    void takesAPaperDownAndPutsItBack() {
        load("2604.00002");

        as(KnownTokens.VOTER).delete("/api/papers/2604.00002").then().statusCode(403);
        as(KnownTokens.OPERATOR).delete("/api/papers/2604.00002").then().statusCode(204);
        as(KnownTokens.VOTER).put("/api/papers/2604.00002/upvote").then().statusCode(404);
        load("2604.00002");
        as(KnownTokens.OPERATOR).post("/api/papers/2604.00002/restore").then().statusCode(204);

        List<PaperDiscovered> revisions = papers("2604.00002");
        assertThat(revisions).extracting(PaperDiscovered::deleted).containsExactly(false, true, false);
        assertThat(revisions.get(1).title()).isEqualTo("2604.00002");
        assertThat(revisions.get(2))
                .isEqualTo(revisions.getFirst().withRevision(revisions.get(2).revision()));
        assertThat(signals("2604.00002")).extracting(PaperSignals::deleted).containsExactly(true, false);
    }

    @Test
    void bringsNothingInWhileNobodyAsksArxiv() {
        as(KnownTokens.VOTER)
                .contentType("application/json")
                .body("{\"arxivId\":\"2604.00009\"}")
                .post("/api/papers/index")
                .then()
                .statusCode(503)
                .body("error", containsString("does not ask arXiv"));
    }

    @Test
    void carriesTheCallersTraceIntoItsEvents() {
        load("2604.00003");
        String trace = "0af7651916cd43dd8448eb211c80319c";

        as(KnownTokens.VOTER)
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .put("/api/papers/2604.00003/upvote")
                .then()
                .statusCode(200);

        assertThat(messages(Topics.PAPER_SIGNALS, "2604.00003"))
                .singleElement()
                .satisfies(vote -> assertThat(CloudEvent.of(vote.headers()).traceparent())
                        .hasValueSatisfying(parent -> assertThat(parent).startsWith("00-" + trace)));
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static void load(String id) {
        as(KnownTokens.LOADER)
                .contentType("application/x-ndjson")
                .body("{\"id\":\"%s\",\"title\":\"A paper\",\"authors\":\"A. Person\",\"listed\":\"2026-04-02\"}"
                        .formatted(id)
                        .getBytes(UTF_8))
                .post("/api/imports")
                .then()
                .statusCode(200);
    }

    private List<PaperDiscovered> papers(String id) {
        return read(Topics.PAPER_DISCOVERED, id, PaperDiscovered.class);
    }

    private List<PaperSignals> signals(String id) {
        return read(Topics.PAPER_SIGNALS, id, PaperSignals.class);
    }

    private <T> List<T> read(String topic, String id, Class<T> type) {
        return messages(topic, id).stream()
                .map(message -> EventJson.read(message.value(), type))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> messages(String topic, String id) {
        try (TopicReader reader = TopicReader.of(bootstrapServers, topic)) {
            return reader.untilDrained(this::outboxIsEmpty).stream()
                    .filter(message -> message.key().equals(id))
                    .toList();
        }
    }

    private boolean outboxIsEmpty() {
        try (Connection connection = database.getConnection();
                ResultSet result = connection.createStatement().executeQuery("select count(*) from outbox")) {
            result.next();
            return result.getLong(1) == 0;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
