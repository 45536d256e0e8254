package dev.broadsheet.ingest.frontpage;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.arxiv.AnnouncementCalendar;
import dev.broadsheet.ingest.imports.KnownTokens;
import dev.broadsheet.ingest.outbox.Cause;
import dev.broadsheet.ingest.records.SignalsStore;
import dev.broadsheet.ingest.records.Submission;
import dev.broadsheet.ingest.source.Awaiting;
import dev.broadsheet.local.parts.LocalPartsResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(FrontPageIT.TwoPapersADay.class)
@WithTestResource(
        value = LocalPartsResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "parts", value = "kafka,postgres"))
class FrontPageIT {

    /** A small front page of a category that no other test uses, looked at often. */
    public static class TwoPapersADay extends KnownTokens {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.putAll(Map.of(
                    "broadsheet.front-page.enabled", "true",
                    "broadsheet.front-page.categories", "q-bio.NC",
                    "broadsheet.front-page.papers", "2",
                    "broadsheet.front-page.interval", "300ms",
                    "broadsheet.harvest.poll", "100ms"));
            return overrides;
        }
    }

    @Inject
    AnnouncementCalendar calendar;

    @Inject
    SignalsStore signals;

    @Inject
    DataSource database;

    @Test
    void choosesTheBestOfTheConfiguredCategoriesAndNoMore() throws SQLException {
        LocalDate day = calendar.newestDayBy(Instant.now());
        Instant submitted = announcedUnder(day);
        load("2606.00001", submitted, "q-bio.NC", "Nothing else.");
        load("2606.00002", submitted.minusSeconds(1), "hep-th", "Another category.");
        load("2606.00003", submitted, "q-bio.NC", "Code: https://github.com/someone/something");
        load("2606.00004", submitted, "q-bio.NC", "Nothing either.");

        await().atMost(Duration.ofSeconds(20)).until(() -> listedOn(day).size() == 2);

        assertThat(listedOn(day)).contains("2606.00003").isSubsetOf("2606.00001", "2606.00003", "2606.00004");
    }

    @Test
    void putsASubmittedPaperUnderTheDayOfItsAnnouncement() {
        Instant submitted = Instant.parse("2026-03-04T10:00:00Z");
        load("2603.00001", submitted, "hep-th", "An abstract.");

        given().header("Authorization", "Bearer " + KnownTokens.VOTER)
                .contentType("application/json")
                .body("{\"paper_id\":\"https://arxiv.org/abs/2603.00001v1\",\"comment\":\"Read this.\"}")
                .post("/api/papers/submit")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("already_here"));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> listedOn(LocalDate.parse("2026-03-05")).equals(List.of("2603.00001")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a nul: \\u0000", "half a character: \\ud83d", "the other half: \\ude00"})
    void refusesTextThatNoStoreCanTake(String comment) {
        given().header("Authorization", "Bearer " + KnownTokens.VOTER)
                .contentType("application/json")
                .body("{\"paper_id\":\"2603.00002\",\"comment\":\"%s\"}".formatted(comment))
                .post("/api/papers/submit")
                .then()
                .statusCode(400)
                .body("error", startsWith("comment must be text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a.png",
                "https://example.org/\\u0000",
                "https://example.org/\\ud83d",
                "https:///a"
            })
    void refusesMediaThatAreNoAddresses(String url) {
        given().header("Authorization", "Bearer " + KnownTokens.VOTER)
                .contentType("application/json")
                .body("{\"paper_id\":\"2603.00002\",\"media_urls\":[\"%s\"]}".formatted(url))
                .post("/api/papers/submit")
                .then()
                .statusCode(400)
                .body("error", startsWith("media_urls must be"));
    }

    @Test
    void goesOnWhateverSomebodySaid() throws Exception {
        Instant submitted = Instant.parse("2026-03-11T10:00:00Z");
        load("2603.00003", submitted, "hep-th", "An abstract.");
        load("2603.00004", submitted, "hep-th", "An abstract.");

        // As if it had come past every door.
        submit("2603.00003", "nul \0 and half a character \ud83d");
        submit("2603.00004", "Read this.");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> listedOn(LocalDate.parse("2026-03-12")).size() == 2);
    }

    private void submit(String id, String comment) throws InterruptedException {
        Submission submission = new Submission(
                "voter", Instant.parse("2026-03-11T12:00:00Z"), comment, List.of("https://example.org/\0"));
        Awaiting.await(() -> signals.submit(new PaperId(id), submission, Cause.LIVE));
    }

    private Instant announcedUnder(LocalDate day) {
        return Stream.iterate(Instant.now(), time -> time.minus(Duration.ofHours(1)))
                .filter(time -> calendar.dayOf(time).equals(day))
                .findFirst()
                .orElseThrow();
    }

    private static void load(String id, Instant submitted, String category, String text) {
        String line = """
                {"id":"%s","version":1,"title":"A paper","abstract":"%s","authors":["A. Person"],"categories":["%s"],\
                "publishedAt":"%s"}""".formatted(id, text, category, submitted);
        given().header("Authorization", "Bearer " + KnownTokens.LOADER)
                .contentType("application/x-ndjson")
                .body(line.getBytes(UTF_8))
                .post("/api/imports")
                .then()
                .statusCode(200);
    }

    private List<String> listedOn(LocalDate day) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select id from paper_signals where shown_day = ? and list_day is not null")) {
            query.setObject(1, day);
            List<String> ids = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        }
    }
}
