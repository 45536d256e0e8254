package dev.broadsheet.search.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.broadsheet.search.fixture.LoadedSample;
import dev.broadsheet.search.fixture.OnRealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnRealParts
class FeedIT {

    private static final String PAPERS = "http://localhost:8080/papers/";

    @Inject
    LoadedSample sample;

    @BeforeEach
    void load() throws IOException {
        sample.load();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "daily",
                "week",
                "month",
                "trending",
                "search",
                "category/cs.CL",
                "category/cs",
                "topic/language",
                "topic/language/reasoning",
                "author/Ashish Vaswani"
            })
    void isAFeedInAllFormats(String path) throws FeedException {
        assertThat(feed("/feeds/" + path + ".atom").getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed("/feeds/" + path + ".rss").getFeedType()).isEqualTo("rss_2.0");
        given().get("/feeds/" + path + ".json")
                .then()
                .statusCode(200)
                .contentType(equalTo("application/feed+json;charset=UTF-8"))
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("feed_url", equalTo("http://localhost:8080/feeds/" + path.replace(" ", "%20") + ".json"));
    }

    @Test
    void listsADayAsTheApiDoes() throws FeedException {
        List<String> listed =
                given().get("/api/daily_papers?date=2025-10-29").jsonPath().getList("paper.id", String.class);

        SyndFeed feed = feed("/feeds/daily.atom?date=2025-10-29");

        assertThat(feed.getEntries())
                .extracting(SyndEntry::getUri)
                .isEqualTo(listed.stream().map(PAPERS::concat).toList());
        assertThat(feed.getUri()).isEqualTo("http://localhost:8080/feeds/daily.atom?date=2025-10-29");
        assertThat(feed.getTitle()).isEqualTo("Daily papers of 2025-10-29 – Broadsheet");
        assertThat(link(feed, "alternate")).isEqualTo("http://localhost:8080/papers/date/2025-10-29");
    }

    @Test
    void showsTheNewestDayUnlessToldOtherwise() throws FeedException {
        String newest = given().get("/api/stats").jsonPath().getString("newestListDay");

        assertThat(feed("/feeds/daily.rss").getEntries())
                .extracting(SyndEntry::getUri)
                .isEqualTo(feed("/feeds/daily.rss?date=" + newest).getEntries().stream()
                        .map(SyndEntry::getUri)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/search.atom?q=transformer",
                "/feeds/search.atom?q=attention",
                "/feeds/category/cs.CL.atom"
            })
    void bringsTheNewestPapersFirst(String path) throws FeedException {
        assertThat(feed(path).getEntries())
                .hasSizeGreaterThan(3)
                .extracting(SyndEntry::getPublishedDate)
                .isSortedAccordingTo(Comparator.<Date>reverseOrder());
    }

    @Test
    void bringsOnlyPapersThatMatch() throws FeedException {
        assertThat(feed("/feeds/category/hep-th.atom").getEntries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getCategories())
                        .extracting(SyndCategory::getName)
                        .contains("hep-th"));
        assertThat(feed("/feeds/author/Vaswani, A..atom").getEntries())
                .extracting(SyndEntry::getUri)
                .containsExactly(PAPERS + "1706.03762");
        assertThat(feed("/feeds/search.atom?q=ti:attention cat:cs.CL date:2017").getEntries())
                .extracting(SyndEntry::getUri)
                .containsExactly(PAPERS + "1706.03762");
        assertThat(feed("/feeds/search.atom?q=1706.03762").getEntries())
                .extracting(SyndEntry::getUri)
                .containsExactly(PAPERS + "1706.03762");
        assertThat(feed("/feeds/search.atom?q=zzzzqqq").getEntries()).isEmpty();
    }

    @Test
    void tellsWhereItIsWithWhatItWasAsked() throws FeedException {
        SyndFeed feed = feed("/feeds/search.atom?q=a \"c\"&full=true&limit=7");

        assertThat(link(feed, "self"))
                .isEqualTo("http://localhost:8080/feeds/search.atom?q=a+%22c%22&full=true&limit=7");
        assertThat(feed.getUri()).isEqualTo("http://localhost:8080/feeds/search.atom?q=a+%22c%22");
    }

    @Test
    void givesWholeAbstractsOnRequest() {
        String query = "/feeds/search.json?q=1706.03762";
        JsonPath brief = given().get(query).jsonPath();
        JsonPath full = given().get(query + "&full=true").jsonPath();
        String summary = given().get("/api/papers/1706.03762").jsonPath().getString("summary");

        assertThat(full.getString("items[0].content_html")).isEqualTo("<p>" + summary + "</p>");
        assertThat(brief.getString("items[0].content_html").length()).isLessThan(summary.length());
        assertThat(full.getString("items[0].id")).isEqualTo(brief.getString("items[0].id"));
    }

    @Test
    void sendsNothingToWhoeverHasItAlready() {
        Response first = given().get("/feeds/month.atom?month=2025-10");
        String tag = first.header("ETag");
        String changed = first.header("Last-Modified");

        assertThat(tag).matches("W/\"[0-9a-f]{24}\"");
        given().header("If-None-Match", tag)
                .get("/feeds/month.atom?month=2025-10")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(equalTo(""));
        given().header("If-Modified-Since", changed)
                .get("/feeds/month.atom?month=2025-10")
                .then()
                .statusCode(304)
                .header("Cache-Control", matchesPattern("public, max-age=\\d+"));
        given().header("If-None-Match", "W/\"another\"")
                .header("If-Modified-Since", changed)
                .get("/feeds/month.atom?month=2025-10")
                .then()
                .statusCode(200);
        given().header("If-Modified-Since", "Mon, 02 Mar 2020 09:00:00 GMT")
                .get("/feeds/month.atom?month=2025-10")
                .then()
                .statusCode(200);
    }

    @Test
    void packsFeedsForWhoeverTakesThemPacked() {
        given().header("Accept-Encoding", "gzip")
                .get("/feeds/month.atom?month=2025-10")
                .then()
                .header("Content-Encoding", equalTo("gzip"));
    }

    @ParameterizedTest
    @CsvSource({
        "/feeds/daily.atom?date=2025-13-40, 'date cannot be'",
        "/feeds/week.atom?week=2025-99, 'week cannot be'",
        "/feeds/month.atom?month=October, 'month cannot be'",
        "/feeds/trending.atom?limit=0, 'limit cannot be'",
        "/feeds/trending.atom?full=yes, 'full cannot be'",
        "/feeds/category/not a category.atom, 'category cannot be'",
        "/feeds/topic/language/nonsense.atom, 'one of language, vision'",
        "/feeds/author/....atom, 'author cannot be'"
    })
    void refusesWhatItCannotReadAndSaysWhatItTakes(String path, String said) {
        given().get(path).then().statusCode(400).body("error", containsString(said));
    }

    @Test
    void isDescribedWithTheRestOfTheApi() {
        given().get("/q/openapi?format=json")
                .then()
                .body("paths", hasKey("/feeds/daily.{format}"))
                .body("paths", hasKey("/feeds/topic/{topic}.{format}"))
                .body("paths", hasKey("/api/papers/export"))
                .body("paths", hasKey("/api/papers/{id}/export"))
                .body(
                        "paths.'/feeds/search.{format}'.get.parameters.name",
                        containsInAnyOrder(
                                "q",
                                "category",
                                "topic",
                                "author",
                                "date",
                                "code",
                                "listed",
                                "minUpvotes",
                                "withdrawn",
                                "format",
                                "full",
                                "limit"));
    }

    @Test
    void knowsNoOtherFeedsAndFormats() {
        given().get("/feeds/daily.xml").then().statusCode(404).body("error", containsString("nothing"));
        given().get("/feeds/yearly.atom").then().statusCode(404);
    }

    private static SyndFeed feed(String path) throws FeedException {
        String xml = given().get(path).then().statusCode(200).extract().asString();
        return new SyndFeedInput().build(new StringReader(xml));
    }

    private static String link(SyndFeed feed, String relation) {
        return feed.getLinks().stream()
                .filter(link -> relation.equals(link.getRel()))
                .map(SyndLink::getHref)
                .findFirst()
                .orElseThrow();
    }
}
