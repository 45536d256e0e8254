package dev.broadsheet.search.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import dev.broadsheet.search.fixture.IndexDocuments;
import dev.broadsheet.search.fixture.LoadedSample;
import dev.broadsheet.search.fixture.OnRealParts;
import dev.broadsheet.search.fixture.Papers;
import dev.broadsheet.search.fixture.Published;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters, facets, orders and pages speak of one result. */
@QuarkusTest
@OnRealParts
class SearchApiIT {

    @Inject
    LoadedSample sample;

    @Inject
    IndexDocuments documents;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @BeforeEach
    void load() throws IOException {
        sample.load();
    }

    @ParameterizedTest
    @CsvSource({
        "language model, relevance, hybrid",
        "language model, date, hybrid",
        "language model, upvotes, lexical",
        "language model, trending, semantic",
        "model, relevance, lexical",
        "model, relevance, semantic",
        "'', relevance, hybrid",
        "'', upvotes, hybrid"
    })
    void showsEachPaperOfAResultOnceOnItsPages(String query, String sort, String mode) {
        Map<String, Object> parameters = Map.of("q", query, "sort", sort, "mode", mode, "limit", 7);
        JsonPath first = search(parameters);
        List<String> ids = new ArrayList<>(first.getList("papers.paper.id", String.class));
        for (String next = first.getString("next"); next != null; ) {
            JsonPath page = page(parameters, next).jsonPath();
            assertThat(page.getLong("total")).isEqualTo(first.getLong("total"));
            ids.addAll(page.getList("papers.paper.id", String.class));
            next = page.getString("next");
        }

        assertThat(ids).hasSizeGreaterThan(7).doesNotHaveDuplicates().hasSize((int) first.getLong("total"));
    }

    @Test
    void givesTheBestFirstWhateverThePageHolds() {
        List<String> atOnce = search(Map.of("q", "language model", "limit", 40)).getList("papers.paper.id");
        JsonPath first = search(Map.of("q", "language model", "limit", 15));
        JsonPath second = page(Map.of("q", "language model", "limit", 25), first.getString("next"))
                .jsonPath();

        assertThat(first.<String>getList("papers.paper.id")).isEqualTo(atOnce.subList(0, 15));
        assertThat(second.<String>getList("papers.paper.id")).isEqualTo(atOnce.subList(15, 40));
    }

    @ParameterizedTest
    @CsvSource({"relevance, 2603.77701", "date, 2603.77702"})
    void movesNothingFromPageToPageWhilePapersArrive(String sort, String arrival) {
        Map<String, Object> parameters = Map.of("q", "language model", "mode", "lexical", "limit", 5, "sort", sort);
        Map<String, Object> all = Map.of("q", "language model", "mode", "lexical", "limit", 20, "sort", sort);
        List<String> atOnce = search(all).getList("papers.paper.id");
        JsonPath first = search(parameters);

        try (Published published = new Published(bootstrapServers)) {
            published.paper(Papers.enriched(arrival, 1, "Language model, language model, language model"));
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> documents.revision(arrival, "paperRevision") > 0);
        documents.refresh();

        List<String> paged = new ArrayList<>(first.<String>getList("papers.paper.id"));
        String next = first.getString("next");
        while (paged.size() < 20) {
            JsonPath page = page(parameters, next).jsonPath();
            paged.addAll(page.getList("papers.paper.id", String.class));
            next = page.getString("next");
        }
        assertThat(paged).isEqualTo(atOnce);
        assertThat(search(all).getList("papers.paper.id", String.class)).contains(arrival);
    }

    @Test
    void countsInTheFacetsWhatItFinds() {
        JsonPath found = search(Map.of("q", "model", "limit", 120));
        int total = found.getInt("total");

        assertThat(found.getList("papers.paper.id")).hasSize(total);
        assertThat(found.getList("facets.years.papers", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(total);
        assertThat(found.getList("papers.findAll { it.githubRepo != null }"))
                .isNotEmpty()
                .hasSize(found.getInt("facets.withCode"));
        String category = found.getString("facets.categories[0].value");
        assertThat(search(Map.of("q", "model cat:" + category)).getInt("total"))
                .isEqualTo(found.getInt("facets.categories[0].papers"));
    }

    @Test
    void filtersByWhatIsKnownOfAPaper() {
        JsonPath listed = search(Map.of("listed", "2025-10-29", "sort", "upvotes"));
        assertThat(listed.getLong("total")).isGreaterThanOrEqualTo(10);
        assertThat(listed.getList("papers.upvotes", Integer.class)).isSortedAccordingTo(Comparator.reverseOrder());

        assertThat(search(Map.of("minUpvotes", 100)).getList("papers.upvotes", Integer.class))
                .isNotEmpty()
                .allMatch(upvotes -> upvotes >= 100);
        assertThat(search(Map.of("code", true)).getList("papers.githubRepo", String.class))
                .isNotEmpty()
                .doesNotContainNull();
        assertThat(search(Map.of("code", false)).getList("papers.githubRepo", String.class))
                .isNotEmpty()
                .containsOnlyNulls();
        assertThat(search(Map.of("author", "Vaswani, A.", "q", "attention")).getList("papers.paper.id", String.class))
                .containsExactly("1706.03762");
        assertThat(search(Map.of("date", "2017", "q", "")).getList("papers.paper.publishedAt", String.class))
                .isNotEmpty()
                .allMatch(date -> date.startsWith("2017"));
    }

    @Test
    void filtersByAnyOfSeveralCategories() {
        long both = given().queryParam("category", "cs.CL", "cs.CV")
                .get("/api/search")
                .jsonPath()
                .getLong("total");

        assertThat(both)
                .isGreaterThan(search(Map.of("category", "cs.CL")).getLong("total"))
                .isGreaterThan(search(Map.of("category", "cs.CV")).getLong("total"));
    }

    @Test
    void ordersByDate() {
        assertThat(search(Map.of("q", "model", "sort", "date")).getList("papers.paper.publishedAt", String.class))
                .hasSizeGreaterThan(10)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void findsByWordsAloneOrByMeaningAlone() {
        JsonPath words = search(Map.of("q", "attention", "mode", "lexical"));
        JsonPath meaning = search(Map.of("q", "open language models", "mode", "semantic", "explain", true));

        assertThat(words.getString("mode")).isEqualTo("LEXICAL");
        assertThat(words.getBoolean("degraded")).isFalse();
        assertThat(words.getList("papers.summary", String.class)).isNotEmpty();
        assertThat(meaning.getString("mode")).isEqualTo("SEMANTIC");
        assertThat(meaning.getList("papers.explanation.lexical")).isNotEmpty().containsOnlyNulls();
    }

    @Test
    void explainsHowAHitGotItsPlace() {
        JsonPath found = search(Map.of("q", "attention is all you need", "explain", true, "limit", 3));

        assertThat(found.getString("papers[0].paper.id")).isEqualTo("1706.03762");
        assertThat(found.getInt("papers[0].explanation.rank")).isEqualTo(1);
        assertThat(found.getDouble("papers[0].explanation.score"))
                .isGreaterThan(found.getDouble("papers[1].explanation.score"));
        assertThat(found.getDouble("papers[0].explanation.lexical.normalised")).isEqualTo(1.0);
        assertThat(found.getDouble("papers[0].explanation.semantic.score")).isBetween(0.4, 1.0);
        assertThat(search(Map.of("q", "attention")).getList("papers.explanation"))
                .containsOnlyNulls();
    }

    @Test
    void givesExistingClientsTheirArrayAndTheRestInHeaders() {
        Response page = given().get("/api/papers/search?q=model&limit=5&category=cs.CL");

        assertThat(page.jsonPath().getList("$")).hasSize(5);
        assertThat(Integer.parseInt(page.header("X-Total-Count"))).isGreaterThan(5);
        assertThat(page.header("X-Search-Mode")).isEqualTo("hybrid");
        assertThat(page.header("Link"))
                .startsWith("<http://localhost:8080/api/papers/search?")
                .contains("q=model", "limit=5", "category=cs.CL", "cursor=")
                .endsWith("; rel=\"next\"");
        String next = page.header("Link").replaceAll("^<http://localhost:8080|>;.*$", "");
        assertThat(given().urlEncodingEnabled(false).get(next).jsonPath().getList("paper.id"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(page.jsonPath().getList("paper.id"));
    }

    @ParameterizedTest
    @CsvSource({
        "mode=best, hybrid",
        "sort=stars, upvotes",
        "category=cs CL, cs.CL",
        "topic=a/b/c, language/agents",
        "date=soon, 2024-05",
        "code=maybe, true or false",
        "listed=today, 2026-03-02",
        "minUpvotes=-1, 0",
        "withdrawn=only, include",
        "cursor=abc, page before"
    })
    void refusesWhatItCannotReadAndNamesWhatItTakes(String parameter, String allowed) {
        given().get("/api/search?" + parameter)
                .then()
                .statusCode(400)
                .body("error", containsString(parameter.substring(0, parameter.indexOf('='))))
                .body("error", containsString(allowed));
    }

    @Test
    void refusesTheCursorOfAnotherSearch() {
        String next = search(Map.of("q", "model", "limit", 2)).getString("next");

        page(Map.of("q", "agents", "limit", 2), next).then().statusCode(400);
    }

    @Test
    void findsWhatIsNearInMeaning() {
        List<String> similar =
                given().get("/api/papers/1706.03762/similar?limit=5").jsonPath().getList("paper.id", String.class);

        assertThat(similar).hasSize(5).doesNotContain("1706.03762").doesNotHaveDuplicates();
        given().get("/api/papers/1234.56789/similar").then().statusCode(404);
    }

    @Test
    void suggestsTopicsAuthorsAndTitlesAsTheyAreTyped() {
        JsonPath vaswani = given().get("/api/papers/suggest?q=vasw").jsonPath();
        assertThat(vaswani.getList("text", String.class)).contains("Ashish Vaswani");
        assertThat(vaswani.getList("findAll { it.kind == 'author' }.query", String.class))
                .contains("au:\"Ashish Vaswani\"");

        assertThat(given().get("/api/papers/suggest?q=attention is al")
                        .jsonPath()
                        .getList("id", String.class))
                .contains("1706.03762");
        assertThat(given().get("/api/papers/suggest?q=reason").jsonPath().getList("kind", String.class))
                .contains("topic");
        assertThat(given().get("/api/papers/suggest?q=a").jsonPath().getList("$"))
                .isEmpty();
    }

    private static JsonPath search(Map<String, ?> parameters) {
        return given().queryParams(parameters)
                .get("/api/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response page(Map<String, ?> parameters, String cursor) {
        return given().queryParams(parameters).queryParam("cursor", cursor).get("/api/search");
    }
}
