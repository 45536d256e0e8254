package dev.broadsheet.ingest.papers;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.broadsheet.ingest.hosts.FakeArxiv;
import dev.broadsheet.ingest.hosts.FakePaper;
import dev.broadsheet.ingest.hosts.Papers;
import dev.broadsheet.ingest.imports.KnownTokens;
import dev.broadsheet.local.parts.LocalPartsResource;
import dev.broadsheet.local.process.FreePort;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(SubmissionResourceIT.AskingArxiv.class)
@WithTestResource(
        value = LocalPartsResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "parts", value = "kafka,postgres"))
class SubmissionResourceIT {

    /** Single papers are looked up, at an arXiv of ours. */
    public static class AskingArxiv extends KnownTokens {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.putAll(Map.of(
                    "broadsheet.sources.lookup.enabled", "true",
                    "broadsheet.sources.lookup.url", "http://localhost:" + FreePort.find() + "/api/query",
                    "broadsheet.sources.lookup.interval", "100ms",
                    "broadsheet.arxiv.request-pause", "10ms",
                    "broadsheet.harvest.poll", "100ms",
                    "broadsheet.harvest.first-pause", "100ms",
                    "broadsheet.harvest.longest-pause", "400ms"));
            return overrides;
        }
    }

    @ConfigProperty(name = "broadsheet.sources.lookup.url")
    URI url;

    @Inject
    Papers papers;

    private FakeArxiv arxiv;

    @BeforeEach
    void start() {
        arxiv = new FakeArxiv(url.getPort());
    }

    @AfterEach
    void stop() {
        arxiv.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2609.10001, 2609.10001",
        "2609.10002, arXiv:2609.10002v3",
        "2609.10003, https://arxiv.org/abs/2609.10003",
        "2609.10004, https://arxiv.org/pdf/2609.10004v1.pdf",
        "2609.10005, https://huggingface.co/papers/2609.10005",
        "hep-th/9909001, http://www.arxiv.org/abs/hep-th/9909001v2"
    })
    void bringsAPaperInByAnyFormOfItsIdAndOnce(String id, String written) throws Exception {
        arxiv.has(FakePaper.of(id, "2026-03-03"));

        index(written).statusCode(200).body("id", equalTo(id)).body("outcome", equalTo("accepted"));
        index(written).statusCode(200).body("id", equalTo(id)).body("outcome", equalTo("already_here"));

        assertThat(papers.stored(id)).containsExactly(id);
        assertThat(papers.events(id)).containsExactly(Map.entry(id, 1L));
    }

    @Test
    void putsAPaperForwardWithWhatWasSaidOfIt() throws Exception {
        arxiv.has(FakePaper.of("2609.20001", "2026-03-03"));

        submit(KnownTokens.VOTER, "2609.20001", "Read this.").statusCode(200).body("outcome", equalTo("accepted"));
        submit(KnownTokens.OPERATOR, "2609.20001", "No, that.")
                .statusCode(200)
                .body("outcome", equalTo("already_here"));
        submit(KnownTokens.VOTER, "2609.20001", "Read this.").statusCode(200).body("outcome", equalTo("already_here"));

        assertThat(signals("2609.20001"))
                .singleElement()
                .asString()
                .contains("\"submittedBy\":{\"name\":\"voter\"", "\"comments\":1", "Read this.");
    }

    @Test
    void saysThatArxivDoesNotKnowAPaperAndKeepsNothing() throws Exception {
        index("2609.30001").statusCode(404).body("error", equalTo("arXiv does not know 2609.30001"));
        submit(KnownTokens.VOTER, "2609.30002", "Read this.").statusCode(404);

        assertThat(papers.stored("2609.3")).isEmpty();
        assertThat(signals("2609.30002")).isEmpty();
    }

    @Test
    void saysThatAPaperIsWithdrawn() {
        load("2609.40001", "This paper has been withdrawn by the author");

        index("2609.40001").statusCode(200).body("outcome", equalTo("withdrawn"));
    }

    @Test
    void saysThatAPaperWasTakenDownHere() {
        load("2609.50001", "12 pages");
        as(KnownTokens.OPERATOR).delete("/api/papers/2609.50001").then().statusCode(204);

        index("2609.50001").statusCode(410).body("error", containsString("was taken down"));
        submit(KnownTokens.VOTER, "2609.50001", "Read this.").statusCode(410);
    }

    @Test
    void keepsWhatWasSaidUntilArxivAnswers() throws Exception {
        arxiv.close();

        submit(KnownTokens.VOTER, "2609.60001", "Read this.").statusCode(202).body("outcome", equalTo("pending"));
        arxiv = new FakeArxiv(url.getPort());
        arxiv.has(FakePaper.of("2609.60001", "2026-03-03"));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> papers.stored("2609.60001").size() == 1);
        assertThat(signals("2609.60001")).singleElement().asString().contains("Read this.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "index  | {}                                                                    | arxivId must be an arXiv id",
                "index  | {\"arxivId\":\"tomorrow\"}                                            | arxivId must be an arXiv id",
                "submit | {\"paper_id\":\"2609\"}                                               | paper_id must be an arXiv id",
                "submit | {\"paper_id\":\"2609.70001\",\"media_urls\":[\"ftp://example.org/a\"]} | media_urls must be",
            })
    void saysWhatIsWrongWithARequest(String path, String body, String complaint) {
        post(KnownTokens.VOTER, path, body).statusCode(400).body("error", containsString(complaint));
    }

    @Test
    void letsNobodyUnknownPutPapersForward() {
        given().contentType("application/json")
                .body("{}")
                .post("/api/papers/submit")
                .then()
                .statusCode(401);
        post(KnownTokens.LOADER, "submit", "{\"paper_id\":\"2609.70002\"}").statusCode(403);
    }

    private static ValidatableResponse index(String written) {
        return post(KnownTokens.VOTER, "index", "{\"arxivId\":\"%s\"}".formatted(written));
    }

    private static ValidatableResponse submit(String token, String id, String comment) {
        return post(token, "submit", "{\"paper_id\":\"%s\",\"comment\":\"%s\"}".formatted(id, comment));
    }

    private static ValidatableResponse post(String token, String path, String body) {
        return as(token)
                .contentType("application/json")
                .body(body)
                .post("/api/papers/" + path)
                .then();
    }

    private static void load(String id, String remark) {
        String line = """
                {"id":"%s","title":"A paper","authors":"A. Person","listed":"2026-04-02","comments":"%s"}\
                """.formatted(id, remark);
        as(KnownTokens.LOADER)
                .contentType("application/x-ndjson")
                .body(line.getBytes(UTF_8))
                .post("/api/imports")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private List<String> signals(String id) throws Exception {
        return papers.column("select record from paper_signals where id = ?", id);
    }
}
