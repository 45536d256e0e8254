package dev.broadsheet.search.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.broadsheet.search.fixture.LoadedSample;
import dev.broadsheet.search.fixture.OnRealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests of {@code huggingface_hub}, recorded, and what it reads of the answers. */
@QuarkusTest
@OnRealParts
class PythonClientIT {

    private static final List<String> ALWAYS = List.of(
            "id",
            "authors",
            "published_at",
            "title",
            "source",
            "summary",
            "upvotes",
            "discussion_id",
            "comments",
            "submitted_at",
            "submitted_by",
            "ai_summary",
            "ai_keywords");
    // strptime with "%Y-%m-%dT%H:%M:%S.%fZ": anything else raises.
    private static final String DATE = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    @Inject
    LoadedSample sample;

    @BeforeEach
    void load() throws IOException {
        sample.load();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/daily_papers?p=0&limit=10&sort=publishedAt&date=2025-10-29",
                "/api/daily_papers?limit=50&sort=trending",
                "/api/daily_papers?week=2025-W44",
                "/api/daily_papers?month=2025-10",
                "/api/daily_papers?submitter=akhaliq",
                "/api/daily_papers"
            })
    void listsTheDailyPapersWithEverythingFilled(String request) {
        List<Map<String, Object>> papers = signedIn()
                .get(request)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");

        assertThat(papers).isNotEmpty().allSatisfy(json -> {
            Map<String, Object> paper = PythonPaper.of(json);
            assertThat(paper).extractingByKeys(ALWAYS.toArray(String[]::new)).doesNotContainNull();
            assertThat(paper.get("published_at").toString()).matches(DATE);
            assertThat(paper.get("submitted_at").toString()).matches(DATE);
            assertUser(PythonPaper.object(paper.get("submitted_by")));
        });
    }

    @Test
    void fillsWhatOnlySomePapersHave() {
        List<Map<String, Object>> papers =
                signedIn().get("/api/daily_papers?limit=100").jsonPath().getList("$");

        for (String attribute : List.of("organization", "project_page", "github_repo", "github_stars")) {
            assertThat(papers).anyMatch(json -> PythonPaper.of(json).get(attribute) != null);
        }
        assertThat(papers.stream().map(json -> PythonPaper.of(json).get("organization")))
                .filteredOn(organization -> organization != null)
                .allSatisfy(organization ->
                        assertThat(PythonPaper.object(organization)).containsKeys("avatarUrl", "name", "fullname"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/papers/search?q=attention+is+all+you+need&limit=5",
                "/api/papers/search?q=Schr%C3%B6dinger+bridge",
                "/api/papers/search?q=arXiv%3A1706.03762&limit=1",
                "/api/papers/search?limit=120",
                "/api/papers/search"
            })
    void findsPapersWithWhatEveryOneHas(String request) {
        List<Map<String, Object>> papers = signedIn()
                .get(request)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");

        assertThat(papers)
                .isNotEmpty()
                .allSatisfy(json -> assertThat(PythonPaper.of(json))
                        .extractingByKeys(
                                "id",
                                "authors",
                                "published_at",
                                "title",
                                "source",
                                "summary",
                                "discussion_id",
                                "comments",
                                "ai_summary",
                                "ai_keywords")
                        .doesNotContainNull());
    }

    @Test
    void tellsOnePaperWithItsRepositories() {
        Map<String, Object> json = python().get("/api/papers/2601.15621")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
        Map<String, Object> paper = PythonPaper.of(json);

        assertThat(paper).extractingByKeys(ALWAYS.toArray(String[]::new)).doesNotContainNull();
        assertThat(paper.get("submitted_at").toString()).matches(DATE);
        assertUser(PythonPaper.object(paper.get("submitted_by")));
        assertThat(json.get("numTotalModels")).isEqualTo(3);
        assertThat(json.get("linkedModels"))
                .asInstanceOf(LIST)
                .hasSize(3)
                .allSatisfy(model -> assertThat(PythonPaper.object(model)).containsKeys("id", "author", "tags"));
        assertThat(json).containsKeys("linkedDatasets", "numTotalDatasets", "linkedSpaces");
    }

    @Test
    void readsAPaperAsMarkdown() {
        python().get("/papers/1706.03762.md")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/markdown"))
                .body(startsWith("# Attention Is All You Need"));
    }

    @Test
    void saysWhatIsMissingAndWhatCannotBeRead() {
        python().get("/api/papers/2407.99999").then().statusCode(404).body("error", containsString("2407.99999"));
        python().get("/papers/2407.99999.md").then().statusCode(404);
        signedIn()
                .get("/api/daily_papers?date=2025-13-40")
                .then()
                .statusCode(400)
                .body("error", equalTo("date cannot be '2025-13-40': a day as in 2026-03-02"));
    }

    private static void assertUser(Map<String, Object> user) {
        assertThat(user)
                .extractingByKeys("user", "name", "fullname", "avatarUrl", "isPro", "type")
                .doesNotContainNull();
        assertThat(user.get("user")).isEqualTo(user.get("name"));
    }

    private static RequestSpecification signedIn() {
        return python().header("user-agent", "unknown/None; hf_hub/1.29.0.dev0; python/3.11.2")
                .header("authorization", "Bearer hf_abcdefghijklmnopqrstuvwxyz");
    }

    private static RequestSpecification python() {
        return given().urlEncodingEnabled(false)
                .header("Accept", "*/*")
                .header("Accept-Encoding", "gzip, deflate")
                .header("X-Amzn-Trace-Id", "b0e4d0a5-6a4c-4a56-8a5c-2f6a2b0f2c4d");
    }
}
