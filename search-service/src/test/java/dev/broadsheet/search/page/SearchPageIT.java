package dev.broadsheet.search.page;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search page shows what the API finds, and leads on from there. */
@QuarkusTest
@OnRealParts
class SearchPageIT {

    private static final Pattern OFFERED = Pattern.compile("Did you mean <a[^>]*><b>([^<]+)</b>");

    private static final Pattern TITLE_LINK = Pattern.compile("<h2[^>]*><a href=\"/papers/([^\"]+)\">");
    private static final Pattern FACET = Pattern.compile(
            "<a href=\"([^\"]+)\"[^>]*>[^<]*(?: <small>([^<]+)</small>)?</a> <span class=\"count\">([\\d,]+)");

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
        "q=language+model, 7",
        "q=language+model&sort=date, 7",
        "q=model&mode=lexical, 5",
        "q=model&mode=semantic&sort=upvotes, 11",
        "sort=trending, 25",
        "category=cs.CL, 10"
    })
    void showsEachPaperOnceOnItsPagesAndLeadsBack(String search, int limit) {
        String page = page("/papers?" + search + "&limit=" + limit);
        List<String> ids = new ArrayList<>(ids(page));
        assertThat(page).doesNotContain("rel=\"prev\"");
        for (Optional<String> next = link(page, "next"); next.isPresent(); next = link(page, "next")) {
            String before = page;
            page = page(next.get());
            assertThat(ids(page(link(page, "prev").orElseThrow()))).isEqualTo(ids(before));
            ids.addAll(ids(page));
        }

        JsonPath found =
                given().urlEncodingEnabled(false).get("/api/search?" + search).jsonPath();
        assertThat(ids).hasSizeGreaterThan(limit).doesNotHaveDuplicates().hasSize(found.getInt("total"));
        // The API answers a page of its own size.
        assertThat(ids).startsWith(found.<String>getList("papers.paper.id").toArray(String[]::new));
    }

    @Test
    void countsInItsFiltersWhatTheApiCounts() {
        String page = page("/papers?q=model");
        JsonPath found = given().get("/api/search?q=model&limit=1").jsonPath();

        assertThat(page).contains("<b class=\"found\">" + found.getInt("total") + " papers</b>");
        Map<String, String> counts = FACET.matcher(page)
                .results()
                .collect(Collectors.toMap(facet -> facet.group(1), facet -> facet.group(3)));
        List<Map<String, Object>> categories = found.getList("facets.categories");
        assertThat(categories).hasSizeGreaterThan(5);
        categories.forEach(category -> assertThat(counts)
                .containsEntry("/papers?q=model&amp;category=" + category.get("value"), category.get("papers") + ""));
        List<Map<String, Object>> years = found.getList("facets.years");
        years.forEach(year -> assertThat(counts)
                .containsEntry("/papers?q=model&amp;date=" + year.get("value"), year.get("papers") + ""));
        assertThat(counts).containsEntry("/papers?q=model&amp;code=true", found.getString("facets.withCode"));
        assertThat(page).contains("Computation and language <small>cs.CL</small>");
    }

    @Test
    void leavesWithAFilterAsManyAsItsLinkSays() {
        MatchResult facet = FACET.matcher(page("/papers?q=model"))
                .results()
                .filter(found -> "cs.CL".equals(found.group(2)))
                .findFirst()
                .orElseThrow();
        String narrowed = page(facet.group(1).replace("&amp;", "&"));
        assertThat(narrowed)
                .contains("<b class=\"found\">" + facet.group(3) + " papers</b>")
                .contains("<a href=\"/papers?q=model\"><span class=\"unseen\">Remove filter: </span>cs.CL")
                .contains("href=\"/feeds/search.atom?q=model&amp;category=cs.CL\"")
                .contains("href=\"/subscriptions?q=model&amp;category=cs.CL\">Mail me new ones like this");
    }

    @Test
    void tellsWhyAPaperIsThere() {
        assertThat(page("/papers?q=2407.21783")).contains("<p class=\"why\">The paper you named</p>");
        assertThat(page("/papers?q=transformer&mode=lexical")).contains("Found in its title and abstract");
        assertThat(page("/papers?q=how+do+machines+learn+to+see&mode=semantic")).contains("<p class=\"why\">Found ");
        assertThat(page("/papers")).doesNotContain("class=\"why\"");
    }

    @Test
    void marksTheOrderAndTheModeThatAreOn() {
        String page = page("/papers?q=model&sort=upvotes&mode=lexical");
        assertThat(page)
                .contains(
                        "<a href=\"/papers?q=model&amp;mode=lexical&amp;sort=upvotes\" aria-current=\"true\">Most upvotes")
                .contains("<a href=\"/papers?q=model&amp;mode=lexical\">Best match")
                .contains(
                        "<a href=\"/papers?q=model&amp;mode=lexical&amp;sort=upvotes\" aria-current=\"true\">Words alone")
                .contains("<a href=\"/papers?q=model&amp;sort=upvotes\">Words and meaning");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "transfomer | transformers?",
                "difusion model | diffusion model",
                "ti:modle cat:cs.CL | ti:models? cat:cs.CL"
            })
    void offersAnotherSpelling(String typed, String meant) {
        String page = given().queryParam("q", typed).get("/papers").asString();
        Matcher offered = OFFERED.matcher(page);
        assertThat(offered.find()).as(page).isTrue();
        // One or many of them: as the papers that are found first have it.
        assertThat(offered.group(1)).matches(meant);
        assertThat(given().queryParam("q", offered.group(1)).get("/papers").asString())
                .doesNotContain("Did you mean");
    }

    @Test
    void offersFewerFiltersWhereNothingIsFound() {
        String page = page("/papers?q=transformer&mode=lexical&date=1991&category=cs.CL");
        assertThat(page)
                .contains("No paper answers this", "Without “1991”", "Look for words and meaning")
                .doesNotContain("Without “cs.CL”");
    }

    @Test
    void saysThatAPaperIsNotHereAndHowItComes() {
        for (String query : List.of("2310.06825", "https://arxiv.org/abs/2310.06825v2")) {
            assertThat(given().queryParam("q", query).get("/papers").asString())
                    .contains("We do not have arXiv 2310.06825", "href=\"https://arxiv.org/abs/2310.06825\"")
                    .contains(
                            "curl -X POST http://localhost:8080/api/papers/index",
                            "{&quot;arxivId&quot;:&quot;2310.06825&quot;}")
                    .doesNotContain("No paper answers this");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sort=best, sort cannot be",
        "mode=fast, mode cannot be",
        "date=later, date cannot be",
        "category=1, category cannot be",
        "code=maybe, code cannot be",
        "cursor=abc, cursor cannot be",
        "minUpvotes=-1, minUpvotes cannot be",
        "limit=0, limit cannot be"
    })
    void namesTheParameterThatCannotBeRead(String search, String message) {
        given().get("/papers?" + search)
                .then()
                .statusCode(400)
                .contentType(containsString("text/html"))
                .body(containsString(message));
    }

    @Test
    void feedsTheVerySearch() {
        List<String> feed = given().get("/feeds/search.json?q=model&category=cs.CV&code=true")
                .jsonPath()
                .getList("items.id");
        // A feed has what holds the words; the page also what is near in meaning.
        List<String> page = ids(page("/papers?q=model&category=cs.CV&code=true&sort=date&limit=120"));
        List<String> papers =
                feed.stream().map(id -> id.replaceFirst(".*/papers/", "")).toList();
        assertThat(papers).isNotEmpty();
        assertThat(page).containsSubsequence(papers);
        assertThat(given().get("/feeds/search.json?q=model&category=cs.CV&code=true")
                        .jsonPath()
                        .getString("title"))
                .isEqualTo("Papers on model, cs.CV, with code – Broadsheet");
    }

    @Test
    void answersHtmxWithTheResultAlone() {
        Response page = given().get("/papers?q=model");
        Response part = given().header("HX-Request", "true").get("/papers?q=model");

        assertThat(part.asString())
                .startsWith("<title>model – Search – Broadsheet</title>")
                .contains("<div id=\"result\"", "class=\"card hit\"")
                .doesNotContain("<html", "<footer");
        assertThat(page.asString()).contains("<html", "<div id=\"result\"", "/webjars/htmx.org/dist/htmx.min.js");
        for (Response answer : List.of(page, part)) {
            assertThat(String.join(",", answer.headers().getValues("Vary"))).contains("HX-Request");
        }
        assertThat(part.header("ETag")).isNotEqualTo(page.header("ETag"));
        given().header("HX-Request", "true")
                .header("If-None-Match", page.header("ETag"))
                .get("/papers?q=model")
                .then()
                .statusCode(200);
        given().header("HX-Request", "true")
                .header("If-None-Match", part.header("ETag"))
                .get("/papers?q=model")
                .then()
                .statusCode(304);
        given().get("/webjars/htmx.org/dist/htmx.min.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age"));
    }

    @Test
    void showsHostileWordsAsText() {
        String hostile = "\"><img src=x onerror=alert(1)> <script>";
        try (Published published = new Published(bootstrapServers)) {
            published.paper(Papers.enriched("2602.00667", 10, "Attack " + hostile));
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> documents.revision("2602.00667", "paperRevision") > 0);
        documents.refresh();
        for (String name : List.of("q", "author")) {
            String page = given().queryParam(name, hostile)
                    .queryParam("q", "2602.00667")
                    .get("/papers")
                    .asString();
            assertThat(page).contains("&lt;script&gt;").doesNotContain("<img", "<script>");
        }
    }

    private static List<String> ids(String page) {
        return TITLE_LINK.matcher(page).results().map(link -> link.group(1)).toList();
    }

    private static Optional<String> link(String page, String relation) {
        return Pattern.compile("<link rel=\"" + relation + "\" href=\"([^\"]+)\">")
                .matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .findFirst();
    }

    private static String page(String path) {
        return given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
