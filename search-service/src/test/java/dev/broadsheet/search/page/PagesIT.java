package dev.broadsheet.search.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.search.fixture.LoadedSample;
import dev.broadsheet.search.fixture.OnRealParts;
import dev.broadsheet.search.fixture.Papers;
import dev.broadsheet.search.fixture.Published;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnRealParts
class PagesIT {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    LoadedSample sample;

    @BeforeEach
    void load() throws IOException {
        sample.load();
    }

    @Test
    void showsADayWithItsNeighbours() {
        String page = page("/papers/date/2025-10-29");

        assertThat(page)
                .contains("Wednesday, 29 October 2025", "Daily Papers", "upvotes", "authors")
                .contains("rel=\"prev\"", "rel=\"next\"");
    }

    @Test
    void showsTheNewestDayAtTheRoot() {
        assertThat(page("/")).contains("Daily Papers", "rel=\"prev\"").doesNotContain("rel=\"next\"");
    }

    @Test
    void saysWhereToGoFromADayWithoutPapers() {
        assertThat(page("/papers/date/2025-11-02")).contains("No papers on this list", "/papers/date/2025-10-31");
    }

    @Test
    void skipsDaysWithoutPapersAndSaysSo() {
        assertThat(page("/papers/date/2026-01-22"))
                .contains("href=\"/papers/date/2026-01-20\" rel=\"prev\"", "no papers on Wednesday")
                .contains("href=\"/papers/date/2026-01-23\" rel=\"next\"");
    }

    @Test
    void showsAWeekWithItsNeighbours() {
        assertThat(page("/papers/week/2026-W04"))
                .contains("Papers of the week", "Week 4, 19 to 25 January 2026", "18 papers", "datetime=\"2026-W04\"")
                .contains("aria-label=\"Other weeks\"", "href=\"/papers/week/2025-W47\" rel=\"prev\"")
                .contains("no papers from week 48 to week 3", "href=\"/papers/week/2026-W21\" rel=\"next\"")
                .contains("href=\"/feeds/week.atom?week=2026-W04\"");
    }

    @Test
    void showsAMonthWithItsNeighbours() {
        assertThat(page("/papers/month/2025-10"))
                .contains("Papers of the month", "October 2025", "34 papers", "aria-label=\"Other months\"")
                .contains("href=\"/papers/month/2025-05\" rel=\"prev\"", "no papers from June 2025 to September 2025")
                .contains("href=\"/papers/month/2025-11\" rel=\"next\"");
    }

    @Test
    void foldsALongListOfAuthors() {
        int authors = given().get("/api/papers/2407.21783").jsonPath().getInt("numAuthors");
        String page = page("/papers/2407.21783");

        assertThat(authors).isGreaterThan(500);
        assertThat(page).contains("<summary>and " + (authors - 30) + " more authors</summary>");
        assertThat(page.split("href=\"/papers\\?q=au:", -1)).hasSize(authors + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "/papers/date/2025-10-29, /api/daily_papers?date=2025-10-29",
        "/papers/month/2025-10, /api/daily_papers?month=2025-10",
        "/papers/trending, /api/daily_papers?sort=trending"
    })
    void ranksAsTheApiRanks(String page, String api) {
        List<String> ranked =
                given().get(api).then().statusCode(200).extract().jsonPath().getList("paper.id");

        assertThat(cards(page(page)).limit(10)).containsExactlyElementsOf(ranked.subList(0, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "/papers/date/2025-13-40, a day as in 2026-03-02",
        "/papers/date/2026-3-2, a day as in 2026-03-02",
        "/papers/week/2026-W60, an ISO week as in 2026-W10",
        "/papers/month/march, a month as in 2026-03",
        "/papers/date/2999-01-01, that list is in the future",
        "/papers/date/-0001-01-01, no list is that old",
        "/papers/month/2025-10?p=0, a whole number from 1 to 1000",
        "/papers/month/2025-10?p=7, the list ends before"
    })
    void saysWhatAnAddressShouldBeLike(String path, String said) {
        given().get(path)
                .then()
                .statusCode(400)
                .body(containsString(said))
                .body(containsString("Back to today’s papers"));
    }

    @Test
    void showsWhatASearchFound() {
        String page = page("/papers?q=transformer");

        assertThat(page).contains("<mark>", "value=\"transformer\"");
        assertThat(page.split("class=\"card hit\"", -1)).hasSizeGreaterThan(5);
        assertThat(page("/papers?q=zzzzqqq")).contains("No paper answers this");
    }

    @Test
    void showsAPaperWithAllThatIsKnownOfIt() {
        assertThat(page("/papers/2601.15621"))
                .contains("Qwen3-TTS Technical Report", "Abstract", "https://arxiv.org/abs/2601.15621")
                .contains("huggingface.co/Qwen/Qwen3-TTS", "Summary by first sentence")
                .contains("q=au:%22", "Similar papers", "Copy BibTeX", "@misc{", "/papers/2601.15621.md");
        assertThat(page("/papers/0906.3336")).contains("Withdrawn");
        assertThat(page("/papers/2605.21463")).contains("<h1 dir=\"auto\">Mem-π: ", "<title>Mem-π: ");
    }

    @Test
    void offersAPaperAsMarkdown() {
        given().get("/papers/2407.21783.md")
                .then()
                .statusCode(200)
                .contentType(containsString("text/markdown"))
                .body(containsString("# The Llama 3 Herd of Models"));
        given().head("/papers/2407.21783.md").then().statusCode(200);
        given().get("/papers/9999.99999.md").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/markdown | text/markdown",
                "text/markdown, text/html;q=0.5 | text/markdown",
                "text/html,application/xhtml+xml,*/*;q=0.8 | text/html",
                "*/* | text/html"
            })
    void answersAPaperInTheFormThatIsPreferred(String accepted, String type) {
        Response answer = given().header("Accept", accepted).get("/papers/2407.21783");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(type);
        assertThat(answer.headers().getValues("Vary")).anyMatch(vary -> vary.matches("Accept(, .*)?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/papers?q=x", "/papers/2407.21783", "/papers/9999.99999"})
    void letsAReaderSubscribeOnEveryPage(String path) {
        given().get(path)
                .then()
                .body(containsString("Get trending papers in your email inbox"))
                .body(containsString("action=\"/subscriptions\" method=\"post\""))
                .body(containsString("name=\"pace\" value=\"daily\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/papers/trending", "/papers?q=x", "/papers/2407.21783", "/papers/9999.99999"})
    void allowsBrowsersNothingButTheReadingOfThePage(String path) {
        given().get(path)
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header(
                        "Content-Security-Policy",
                        containsString("; script-src 'self'; style-src 'self'; img-src 'self'; "))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body(not(matchesPattern("(?s).*<script(?! src=\"/assets/| type=\"application/ld\\+json\").*")))
                .body(not(
                        matchesPattern("(?s).*<(?:link|img|script)[^>]+(?:href|src)=\"(?:https?:)?//(?!localhost).*")))
                .body(not(containsString("style=")));
    }

    @Test
    void showsMarkupInATitleAsText() {
        String title = "</script><script>alert(1)</script> \"><img onerror=alert(2)>";
        LocalDate day = LocalDate.of(2024, 2, 2);
        try (Published published = new Published(bootstrapServers)) {
            published.paper(Papers.enriched("2602.00666", 10, title));
            published.signals(Papers.signals("2602.00666", 10, 1, day));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/papers/date/" + day).asString().contains("/papers/2602.00666"));

        for (String path : List.of(
                "/papers/2602.00666",
                "/papers/date/" + day,
                "/papers/week/2024-W05",
                "/papers/month/2024-02",
                "/papers?q=2602.00666",
                "/papers?q=</script><script>",
                "/papers/date/<script>x</script>")) {
            assertThat(given().get(path).asString())
                    .doesNotContain("<script>", "<img", "</script><", "\"><img")
                    .contains("&lt;script&gt;");
        }
        assertThat(given().get("/papers/2602.00666.md").asString()).doesNotContain("<script>");
        assertThat(given().get("/feeds/daily.atom?date=" + day).asString()).doesNotContain("<script>", "<img");
        given().get("/papers/2602.00666/card.png").then().statusCode(200).contentType("image/png");
    }

    @Test
    void showsWhatReadersSaidAsText() {
        try (Published published = new Published(bootstrapServers)) {
            published.paper(Papers.enriched("2602.00667", 10, "Discussed"));
            published.signals(Papers.signals("2602.00667", 10, 1, LocalDate.of(2024, 2, 9)));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/papers/2602.00667").asString().contains("Now with"));

        assertThat(page("/papers/2602.00667"))
                .contains("Now with &lt;b&gt;code&lt;/b&gt;", "2 comments", "Acme Labs", "sent in by <bdi>AK</bdi>");
    }

    @Test
    void tellsSearchEnginesWhatAPaperIs() throws IOException {
        String page = page("/papers/2407.21783");
        String structured = page.replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1");

        JsonNode article = new ObjectMapper().readTree(structured);
        assertThat(article.path("@type").asText()).isEqualTo("ScholarlyArticle");
        assertThat(article.path("headline").asText()).isEqualTo("The Llama 3 Herd of Models");
        assertThat(page)
                .contains("<meta property=\"og:title\" content=\"The Llama 3 Herd of Models\">")
                .contains("<meta property=\"og:image\" content=\"http://localhost:8080/papers/2407.21783/card.png\">")
                .contains("<meta name=\"twitter:card\" content=\"summary_large_image\">");
    }

    @Test
    void drawsACardForSocialNetworks() {
        byte[] card = given().get("/papers/2407.21783/card.png")
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("Cache-Control", containsString("max-age=86400"))
                .extract()
                .asByteArray();

        assertThat(card).hasSizeBetween(5_000, 200_000).startsWith(0x89, 'P', 'N', 'G');
        given().get("/papers/9999.99999/card.png").then().statusCode(404);
        given().get("/papers/hep-th/9901001/card.png").then().statusCode(404);
    }

    @Test
    void tellsReadersWhatIsMissingInAPage() {
        given().get("/papers/9999.99999").then().statusCode(404).body(containsString("Not in our archive"));
        given().get("/papers/date/2025-13-40").then().statusCode(400).body(containsString("2025-13-40"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"broadsheet.css", "broadsheet.js", "finding.js"})
    void servesWhatPagesNeedAtAnAddressThatChangesWithIt(String asset) {
        String address = page("/").replaceAll("(?s).*\"(/assets/" + asset + "\\?v=[0-9a-f]{10})\".*", "$1");

        given().get(address).then().statusCode(200).header("Cache-Control", containsString("max-age"));
    }

    @Test
    void servesItsOwnLetters() {
        for (String font : List.of("newsreader-400.woff2", "newsreader-600.woff2")) {
            assertThat(page("/")).contains("/assets/fonts/" + font);
            given().get("/assets/fonts/" + font)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", containsString("immutable"));
        }
    }

    private static Stream<String> cards(String page) {
        return Pattern.compile("<h2 dir=\"auto\"><a href=\"/papers/([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1));
    }

    private static String page(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }
}
