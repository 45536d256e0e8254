package dev.broadsheet.search.discovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.broadsheet.search.discovery.PaperPages.Page;
import dev.broadsheet.search.fixture.LoadedSample;
import dev.broadsheet.search.fixture.OnRealParts;
import dev.broadsheet.search.opensearch.StoreReads;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnRealParts
class DiscoveryIT {

    @Inject
    LoadedSample sample;

    @Inject
    StoreReads reads;

    @BeforeEach
    void load() throws IOException {
        sample.load();
    }

    @Test
    void letsBrowsersAddTheSearch() {
        given().get("/opensearch.xml")
                .then()
                .statusCode(200)
                .contentType(containsString("application/opensearchdescription+xml"))
                .body("OpenSearchDescription.ShortName", equalTo("Broadsheet"))
                .body(
                        "OpenSearchDescription.Url.find { it.@type == 'text/html' }.@template",
                        equalTo("http://localhost:8080/papers?q={searchTerms}"));
    }

    @Test
    void leadsCrawlersToTheSitemapAndAwayFromSearches() {
        given().get("/robots.txt")
                .then()
                .statusCode(200)
                .contentType(containsString("text/plain"))
                .body(containsString("User-agent: *\n"))
                .body(containsString("Disallow: /papers?\n"))
                .body(containsString("Sitemap: http://localhost:8080/sitemap.xml\n"));
    }

    @Test
    void namesThePagesOfAllDaysAndPapers() {
        given().get("/sitemap.xml")
                .then()
                .statusCode(200)
                .body("sitemapindex.sitemap.loc", hasItem("http://localhost:8080/sitemaps/days.xml"))
                .body("sitemapindex.sitemap.loc", hasItem("http://localhost:8080/sitemaps/papers.xml"));

        List<String> days = locations("/sitemaps/days.xml");
        List<String> papers = locations("/sitemaps/papers.xml");

        assertThat(days)
                .startsWith("http://localhost:8080/")
                .contains("http://localhost:8080/papers/date/2025-10-29")
                .doesNotContain("http://localhost:8080/papers/date/2025-11-02")
                .doesNotHaveDuplicates();
        assertThat(papers)
                .hasSizeGreaterThan(70)
                .contains("http://localhost:8080/papers/1706.03762", "http://localhost:8080/papers/hep-th/9901002")
                .doesNotHaveDuplicates();
    }

    @Test
    void readsPapersStepByStepAsAllAtOnce() {
        List<Page> whole = new ArrayList<>();
        List<Page> inSteps = new ArrayList<>();

        new PaperPages(reads, 10_000).newest().forEach(whole::add);
        new PaperPages(reads, 7).newest().forEach(inSteps::add);

        assertThat(inSteps).hasSizeGreaterThan(70).isEqualTo(whole);
    }

    @Test
    void leavesWithdrawnPapersOutOfTheSitemap() {
        given().get("/sitemaps/papers.xml")
                .then()
                .body("urlset.url.loc", not(hasItem("http://localhost:8080/papers/0906.3336")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/papers?q=x", "/papers/date/2025-10-29"})
    void isNamedByEveryPage(String path) {
        given().get(path)
                .then()
                .body(containsString("<link rel=\"search\" href=\"/opensearch.xml\""))
                .body(containsString(
                        "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/feeds/daily.atom\""));
    }

    @Test
    void offersTheFeedOfASearchOnItsPage() {
        assertThat(given().queryParam("q", "\"R&D\" <x>").get("/papers").asString())
                .contains("href=\"/feeds/search.atom?q=%22R%26D%22+%3Cx%3E\"");
        assertThat(given().get("/papers").asString()).contains("href=\"/feeds/search.atom\"");
    }

    private static List<String> locations(String path) {
        XmlPath sitemap = given().get(path)
                .then()
                .statusCode(200)
                .contentType(containsString("application/xml"))
                .extract()
                .xmlPath();
        return sitemap.getList("urlset.url.loc", String.class);
    }
}
