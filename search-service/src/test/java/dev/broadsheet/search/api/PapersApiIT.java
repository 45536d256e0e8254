package dev.broadsheet.search.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.broadsheet.search.fixture.LoadedSample;
import dev.broadsheet.search.fixture.OnRealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnRealParts
class PapersApiIT {

    private static final String DATE = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    @Inject
    LoadedSample sample;

    @BeforeEach
    void load() throws IOException {
        sample.load();
    }

    @Test
    void listsADayByUpvotes() {
        JsonPath list = json("/api/daily_papers?date=2025-10-29");

        assertThat(list.getList("$")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(list.getList("paper.upvotes", Integer.class)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(list.getList("publishedAt", String.class)).allMatch(date -> date.matches(DATE));
        assertThat(list.getList("paper.submittedOnDailyAt", String.class))
                .allMatch(date -> date.startsWith("2025-10-29"));
    }

    @Test
    void listsAllDaysNewestFirst() {
        List<String> days = json("/api/daily_papers?limit=100").getList("paper.submittedOnDailyAt", String.class);

        assertThat(days).hasSizeGreaterThan(60).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void listsWeeksAndMonths() {
        assertThat(json("/api/daily_papers?week=2025-W44").getList("paper.submittedOnDailyAt", String.class))
                .isNotEmpty()
                .allMatch(date -> date.compareTo("2025-10-27") >= 0 && date.compareTo("2025-11-03") < 0);
        assertThat(json("/api/daily_papers?month=2025-10").getList("paper.submittedOnDailyAt", String.class))
                .isNotEmpty()
                .allMatch(date -> date.startsWith("2025-10"));
    }

    @Test
    void listsTheSubmissionsOfOneReader() {
        assertThat(json("/api/daily_papers?submitter=akhaliq").getList("submittedBy.user", String.class))
                .isNotEmpty()
                .containsOnly("akhaliq");
    }

    @Test
    void ordersByWhatIsTrendingOnRequest() {
        assertThat(json("/api/daily_papers?sort=trending&limit=10").getList("$"))
                .hasSize(10);
    }

    @Test
    void linksTheNextPageByAnAbsoluteAddress() {
        String link = given().get("/api/daily_papers?limit=5&sort=publishedAt").header("Link");

        assertThat(link)
                .startsWith("<http://localhost:8080/api/daily_papers?")
                .contains("p=1", "limit=5", "sort=publishedAt")
                .endsWith("; rel=\"next\"");
        assertThat(given().get("/api/daily_papers?limit=100").header("Link")).isNull();
    }

    @Test
    void givesDifferentPapersOnEachPageAndNonePastTheEnd() {
        List<String> first = json("/api/daily_papers?limit=5").getList("paper.id", String.class);
        List<String> second = json("/api/daily_papers?limit=5&p=1").getList("paper.id", String.class);

        assertThat(second).hasSize(5).doesNotContainAnyElementsOf(first);
        assertThat(json("/api/daily_papers?p=100000").getList("$")).isEmpty();
        assertThat(json("/api/daily_papers?p=" + Integer.MAX_VALUE).getList("$"))
                .isEmpty();
    }

    @Test
    void putsIntoAnEntryWhatClientsLookForAtEitherLevel() {
        given().get("/api/daily_papers?date=2025-10-29&limit=1")
                .then()
                .body(
                        "[0].title",
                        equalTo(json("/api/daily_papers?date=2025-10-29&limit=1")
                                .getString("[0].paper.title")))
                .body("[0]", hasKey("upvotes"))
                .body("[0]", hasKey("ai_summary"))
                .body("[0]", hasKey("thumbnail"))
                .body("[0]", hasKey("isAuthorParticipating"))
                .body("[0].submittedBy", hasKey("user"))
                .body("[0].submittedBy", hasKey("name"))
                .body("[0].submittedBy._id", matchesPattern("[0-9a-f]{24}"))
                .body("[0].paper.discussionId", matchesPattern("[0-9a-f]{24}"))
                .body("[0].paper.authors[0]._id", matchesPattern("[0-9a-f]{24}"))
                .body("[0].paper.authors[0].hidden", equalTo(false))
                .body("[0].paper.numAuthors", greaterThanOrEqualTo(1));
    }

    @Test
    void leavesKeysOutInsteadOfSendingNulls() {
        assertThat(given().get("/api/daily_papers?limit=100").asString()).doesNotContain("null");
        assertThat(given().get("/api/papers/search?q=model").asString()).doesNotContain(":null");
    }

    @Test
    void answersOnePaperFlatWithItsRepositories() {
        given().get("/api/papers/2601.15621")
                .then()
                .statusCode(200)
                .body("id", equalTo("2601.15621"))
                .body("title", equalTo("Qwen3-TTS Technical Report"))
                .body("$", not(hasKey("paper")))
                .body("publishedAt", matchesPattern(DATE))
                .body("linkedModels", hasSize(3))
                .body("linkedModels[0].id", containsString("Qwen/Qwen3-TTS"))
                .body("numTotalModels", equalTo(3))
                .body("numTotalSpaces", equalTo(1));
        given().get("/api/papers/0906.3336")
                .then()
                .body("linkedModels", hasSize(0))
                .body("numTotalModels", equalTo(0))
                .body("withdrawnAt", matchesPattern(DATE));
    }

    @Test
    void answersProbesForPapersThatAreThereAndThatAreNot() {
        given().head("/api/papers/2407.21783").then().statusCode(200);
        given().head("/api/papers/2407.99999").then().statusCode(404);
        given().get("/api/papers/2407.99999").then().statusCode(404).body("error", containsString("2407.99999"));
        given().get("/api/papers/nonsense").then().statusCode(404).body("error", containsString("nonsense"));
    }

    @Test
    void isPublicWhateverTokenComesAlong() {
        given().header("Authorization", "Bearer hf_none_of_ours_0123456789")
                .get("/api/papers/2407.21783")
                .then()
                .statusCode(200);
    }

    @Test
    void findsTransformersByWordAndMeaning() {
        List<Map<String, Object>> hits =
                json("/api/papers/search?q=transformer").getList("$");

        assertThat(hits).hasSizeGreaterThanOrEqualTo(5);
        assertThat(hits.subList(0, 5))
                .allSatisfy(hit -> assertThat(hit)
                        .containsKeys("title", "summary", "publishedAt", "upvotes", "numAuthors", "highlightedTitle"));
    }

    @Test
    void marksWhatMatchedWithoutChangingTheText() {
        JsonPath hits = json("/api/papers/search?q=transformer");

        for (int i = 0; i < hits.getInt("size()"); i++) {
            List<String> stretches = hits.getList("[" + i + "].highlightedSummary.text", String.class);
            assertThat(String.join("", stretches)).isEqualTo(hits.getString("[" + i + "].summary"));
        }
        assertThat(hits.getList("highlightedSummary.type.flatten()", String.class))
                .contains("highlight");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2407.21783", "arXiv:2407.21783v3", "https://arxiv.org/abs/2407.21783", "hep llama 2407.21783"})
    void findsAPaperByItsIdentifierFirst(String query) {
        JsonPath hits = given().queryParam("q", query).get("/api/papers/search").jsonPath();

        assertThat(hits.getString("[0].paper.id")).isEqualTo("2407.21783");
    }

    /** What readers may say of fields; the paper is the first hit, and every hit fulfils what was said. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "|au:\"Vaswani, A.\"|, 1706.03762",
                "|au:\"Ashish Vaswani\"|, 1706.03762",
                "|au:\"A. Vaswani\"|, 1706.03762",
                "|ti:attention au:shazeer|, 1706.03762",
                "|cat:cs.CL date:2017|, 1706.03762",
                "|\"attention is all you need\" -cat:hep-th|, 1706.03762",
                "|ti:\"residual learning\" OR ti:\"attention is all\" date:2017-06|, 1706.03762",
                "|id:1706.03762v7|, 1706.03762"
            })
    void readsFieldsDatesAndAlternatives(String query, String id) {
        JsonPath hits = given().queryParam("q", query).get("/api/papers/search").jsonPath();

        assertThat(hits.getString("[0].paper.id")).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"au:\"Vaswani, B.\"", "au:\"Ashish Shazeer\"", "ti:attention date:2019", "ti:attention cat:math"
            })
    void findsNothingThatContradictsAField(String query) {
        List<String> ids = given().queryParam("q", query)
                .get("/api/papers/search")
                .jsonPath()
                .getList("paper.id", String.class);

        assertThat(ids).doesNotContain("1706.03762");
    }

    @Test
    void findsMisspeltWords() {
        assertThat(json("/api/papers/search?q=lama herd modles").getList("paper.id"))
                .contains("2407.21783");
    }

    @Test
    void obeysPhrasesAndExclusions() {
        List<String> all = json("/api/papers/search?q=llama").getList("paper.id", String.class);
        List<String> without = json("/api/papers/search?q=llama -herd").getList("paper.id", String.class);

        assertThat(all).contains("2407.21783");
        assertThat(without).doesNotContain("2407.21783");
        assertThat(json("/api/papers/search?q=\"herd of models\"").getList("paper.id"))
                .containsExactly("2407.21783");
    }

    @Test
    void findsNothingForNonsense() {
        assertThat(json("/api/papers/search?q=zzzzqqq").getList("$")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/daily_papers?date=2025-13-40",
                "/api/daily_papers?date=2999-01-01",
                "/api/daily_papers?week=2025-44",
                "/api/daily_papers?week=2025-W99",
                "/api/daily_papers?month=October",
                "/api/daily_papers?date=2025-10-29&month=2025-10",
                "/api/daily_papers?sort=upvotes",
                "/api/daily_papers?limit=0",
                "/api/daily_papers?limit=101",
                "/api/daily_papers?limit=many",
                "/api/daily_papers?p=-1",
                "/api/papers/search?q=a&limit=121"
            })
    void refusesWhatItCannotReadAndSaysWhatItTakes(String path) {
        given().get(path).then().statusCode(400).body("error", matchesPattern(".{15,}"));
    }

    @Test
    void searchesForAPastedText() {
        String pasted = json("/api/papers/1706.03762").getString("summary");

        assertThat(given().queryParam("q", pasted)
                        .get("/api/papers/search")
                        .jsonPath()
                        .getString("[0].paper.id"))
                .isEqualTo("1706.03762");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-b-c ", "漢", "a😀", "ti:漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢 ", "a OR ", "\"a b c d\" ", "-x "})
    void answersWhateverAQueryCosts(String part) {
        given().queryParam("q", part.repeat(1_000).substring(0, 999))
                .get("/api/papers/search")
                .then()
                .statusCode(200);
    }

    @Test
    void refusesAnOverlongQuery() {
        given().queryParam("q", "a".repeat(1_001))
                .get("/api/papers/search")
                .then()
                .statusCode(400)
                .body("error", containsString("1000"));
    }

    @Test
    void tellsWhatTheIndexHolds() {
        JsonPath stats = json("/api/stats");

        assertThat(stats.getLong("papers")).isGreaterThanOrEqualTo(80);
        assertThat(stats.getString("newestListDay")).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(stats.getString("freshest.id")).isNotBlank();
        assertThat(stats.getString("freshest.publishedAt"))
                .isEqualTo(json("/api/papers?limit=1").getString("[0].publishedAt"));
        assertThat(stats.getString("lastIndexedAt")).matches(DATE);
        assertThat(stats.getList("byDay.date", String.class)).hasSize(30).isSorted();
    }

    @Test
    void countsTheDaysThatAreAskedFor() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        JsonPath stats = json("/api/stats?days=2");

        assertThat(stats.getList("byDay.date", String.class))
                .containsExactly(today.minusDays(1).toString(), today.toString());
        given().get("/api/stats?days=367").then().statusCode(400).body("error", containsString("1 to 366"));
    }

    @Test
    void tellsWhatBuildsOnAPaper() {
        given().get("/api/arxiv/2601.15621/repos")
                .then()
                .statusCode(200)
                .body("models", hasSize(3))
                .body("models[0].id", containsString("Qwen/Qwen3-TTS"))
                .body("models[0].author", equalTo("Qwen"))
                .body("models[0].tags", hasSize(0))
                .body("datasets", hasSize(0))
                .body("spaces", hasSize(1));
        given().get("/api/arxiv/2407.99999/repos").then().statusCode(404).body("error", containsString("2407.99999"));
    }

    @Test
    void tellsWhatWasSaidOfAPaperOnRequest() {
        given().get("/api/papers/1706.03762").then().body("$", not(hasKey("comments")));
        given().get("/api/papers/1706.03762?field=comments")
                .then()
                .statusCode(200)
                .body("id", equalTo("1706.03762"))
                .body("comments", hasSize(0));
        given().get("/api/papers/1706.03762?field=votes")
                .then()
                .statusCode(400)
                .body("error", equalTo("field cannot be 'votes': comments"));
    }

    @Test
    void answersUnknownAddressesInTheCallersLanguage() {
        given().get("/api/nothing").then().statusCode(404).body("error", containsString("nothing"));
    }

    private static JsonPath json(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }
}
