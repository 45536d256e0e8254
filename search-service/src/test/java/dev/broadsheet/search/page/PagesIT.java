package dev.broadsheet.search.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.broadsheet.search.fixture.LoadedSample;
import dev.broadsheet.search.fixture.OnRealParts;
import dev.broadsheet.search.fixture.Papers;
import dev.broadsheet.search.fixture.Published;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
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
        assertThat(page("/papers/date/2025-11-02")).contains("No papers on this day", "/papers/date/2025-10-");
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
                .contains("huggingface.co/Qwen/Qwen3-TTS", "Summary by first sentence");
        assertThat(page("/papers/0906.3336")).contains("Withdrawn");
        assertThat(page("/papers/2605.21463")).contains("Mem-π").doesNotContain("$\\pi$");
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
                .body(containsString("name=\"frequency\" value=\"daily\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/papers?q=x", "/papers/2407.21783", "/papers/9999.99999"})
    void allowsBrowsersNothingButTheReadingOfThePage(String path) {
        given().get(path)
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body(not(containsString("<script")))
                .body(not(containsString("style=")));
    }

    @Test
    void showsMarkupInATitleAsText() {
        String title = "<script>alert(1)</script> \"><img onerror=alert(2)>";
        try (Published published = new Published(bootstrapServers)) {
            published.paper(Papers.enriched("2602.00666", 10, title));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/papers/2602.00666").statusCode() == 200);

        for (String path : new String[] {"/papers/2602.00666", "/papers?q=2602.00666", "/papers?q=<script>"}) {
            assertThat(page(path)).doesNotContain("<script>", "<img").contains("&lt;script&gt;");
        }
        assertThat(given().get("/papers/2602.00666.md").asString()).doesNotContain("<script>");
    }

    @Test
    void tellsReadersWhatIsMissingInAPage() {
        given().get("/papers/9999.99999").then().statusCode(404).body(containsString("Not in our archive"));
        given().get("/papers/date/2025-13-40").then().statusCode(400).body(containsString("2025-13-40"));
    }

    @Test
    void servesItsOwnStyleSheet() {
        given().get("/assets/broadsheet.css").then().statusCode(200).header("Cache-Control", containsString("max-age"));
    }

    private static String page(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }
}
