package dev.broadsheet.search.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.broadsheet.search.fixture.LoadedSample;
import dev.broadsheet.search.fixture.OnRealParts;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnRealParts
class RevalidationIT {

    @TestHTTPResource
    URI root;

    @Inject
    LoadedSample sample;

    @BeforeEach
    void load() throws IOException {
        sample.load();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/daily_papers?date=2025-10-29 | public, no-cache",
                "/api/papers/search?q=attention&limit=5 | public, no-cache",
                "/api/search?q=attention&limit=5 | public, no-cache",
                "/api/papers/1706.03762 | public, no-cache",
                "/api/papers/1706.03762/similar | public, no-cache",
                "/api/papers/suggest?q=atten | public, no-cache",
                "/api/papers/1706.03762/export?format=bibtex | public, no-cache",
                "/api/papers/export?format=ndjson&ids=1706.03762,2407.21783 | public, no-cache",
                "/api/stats | public, no-cache",
                "/feeds/search.atom?q=attention | public, max-age=300",
                "/ | public, no-cache",
                "/papers/date/2025-10-29 | public, no-cache",
                "/papers?q=attention | public, no-cache",
                "/papers/1706.03762 | public, no-cache",
                "/papers/1706.03762.md | public, no-cache",
                "/opensearch.xml | max-age=86400",
                "/robots.txt | max-age=86400",
                "/sitemap.xml | max-age=3600",
                "/sitemaps/days.xml | max-age=3600"
            })
    void sendsNothingToWhoeverHasItAlready(String path, String caching) {
        Response first = given().get(path);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).endsWith(caching);
        assertThat(first.header("ETag")).matches("W/\"[0-9a-f]{24}\"");
        assertThat(first.header("Vary")).contains("Accept-Encoding").contains("Origin");
        given().header("If-None-Match", "\"other\", " + first.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(first.header("ETag")))
                .header("Cache-Control", equalTo(first.header("Cache-Control")))
                .header("Vary", equalTo(first.header("Vary")))
                .header("Content-Type", nullValue())
                .body(equalTo(""));
        given().header("If-None-Match", "W/\"other\"").get(path).then().statusCode(200);
    }

    @Test
    void knowsContentByTheSameTagPackedAndUnpacked() {
        String path = "/api/papers/1706.03762";
        String unpacked = given().get(path).header("ETag");
        Response packed = given().header("Accept-Encoding", "gzip").get(path);

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("ETag")).isEqualTo(unpacked);
        given().header("Accept-Encoding", "gzip")
                .header("If-None-Match", unpacked)
                .get(path)
                .then()
                .statusCode(304);
    }

    @Test
    void tellsAnotherTagForOtherContent() {
        assertThat(given().get("/api/papers/1706.03762").header("ETag"))
                .isNotEqualTo(given().get("/api/papers/2407.21783").header("ETag"));
    }

    @Test
    void tellsTheAgeAloneOfWhatIsStreamed() {
        given().get("/sitemaps/papers.xml")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("max-age=3600"))
                .header("ETag", nullValue())
                .body(containsString("/papers/1706.03762"));
    }

    @Test
    void answersProbesWithTheHeadersOfTheWhole() throws IOException, InterruptedException {
        HttpResponse<byte[]> whole = answer("GET");
        HttpResponse<byte[]> probe = answer("HEAD");

        assertThat(probe.statusCode()).isEqualTo(200);
        for (String header : List.of("ETag", "Content-Type", "Cache-Control", "Content-Length")) {
            assertThat(probe.headers().firstValue(header))
                    .isPresent()
                    .isEqualTo(whole.headers().firstValue(header));
        }
        assertThat(whole.headers().firstValueAsLong("Content-Length")).hasValue(whole.body().length);
        assertThat(probe.body()).isEmpty();
    }

    // Unlike the client of the other tests, the JDK's does not ask for packed answers.
    private HttpResponse<byte[]> answer(String method) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(root.resolve("/api/papers/1706.03762"))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/papers/2407.99999",
                "/api/daily_papers?date=October",
                "/api/nothing",
                "/papers/2407.99999",
                "/feeds/daily.xml"
            })
    void keepsNoFailures(String path) {
        Response failure = given().header("If-None-Match", "*").get(path);

        assertThat(failure.statusCode()).isBetween(400, 404);
        assertThat(failure.header("Cache-Control")).isEqualTo("no-store");
        assertThat(failure.header("ETag")).isNull();
    }

    @Test
    void takesAConditionThatCannotBeReadForNone() {
        given().header("If-None-Match", "none")
                .header("If-Modified-Since", "yesterday")
                .get("/feeds/daily.atom")
                .then()
                .statusCode(200);
    }
}
