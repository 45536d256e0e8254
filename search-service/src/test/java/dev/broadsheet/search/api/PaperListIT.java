package dev.broadsheet.search.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.broadsheet.search.fixture.LoadedSample;
import dev.broadsheet.search.fixture.OnRealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnRealParts
class PaperListIT {

    private static final Pattern NEXT = Pattern.compile("<http://localhost:8080(/api/papers\\?[^>]*)>; rel=\"next\"");

    @Inject
    LoadedSample sample;

    @BeforeEach
    void load() throws IOException {
        sample.load();
    }

    @Test
    void leadsThroughAllPapersNewestFirst() {
        List<String> ids = new ArrayList<>();
        List<String> dates = new ArrayList<>();
        int total = 0;
        for (String path = "/api/papers?limit=25"; path != null; path = next(path)) {
            Response page = given().urlEncodingEnabled(false).get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            ids.addAll(page.jsonPath().getList("id", String.class));
            dates.addAll(page.jsonPath().getList("publishedAt", String.class));
            total = Integer.parseInt(page.header("X-Total-Count"));
        }

        assertThat(ids).hasSize(total).hasSizeGreaterThan(75).doesNotHaveDuplicates();
        assertThat(dates).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void answersFlatPapers() {
        given().get("/api/papers?limit=1")
                .then()
                .statusCode(200)
                .body("size()", equalTo(1))
                .body("[0].containsKey('paper')", equalTo(false))
                .body("[0].authors[0].hidden", equalTo(false));
        assertThat(given().get("/api/papers").jsonPath().getList("$")).hasSize(50);
    }

    @Test
    void answersThePapersThatAreNamedInThatOrder() {
        assertThat(given().get("/api/papers?ids=2407.21783v3,2407.99999, arXiv:1706.03762,2407.21783")
                        .jsonPath()
                        .getList("id"))
                .containsExactly("2407.21783", "1706.03762");
        assertThat(given().get("/api/papers?ids=,").jsonPath().getList("$")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, 1 to 100",
        "cursor=nonsense, cursor",
        "ids=nonsense, ids",
        "'ids=1706.03762&limit=5', limit",
        "'ids=1706.03762&cursor=x', cursor"
    })
    void refusesWhatItCannotReadAndNamesIt(String query, String told) {
        given().get("/api/papers?" + query).then().statusCode(400).body("error", containsString(told));
    }

    @Test
    void refusesTooManyNames() {
        StringBuilder many = new StringBuilder();
        for (int i = 10_000; i <= 10_100; i++) {
            many.append(",2601.").append(i);
        }

        given().get("/api/papers?ids=" + many.substring(1))
                .then()
                .statusCode(400)
                .body("error", containsString("100"));
    }

    private static String next(String path) {
        String link = given().urlEncodingEnabled(false).get(path).header("Link");
        if (link == null) {
            return null;
        }
        Matcher next = NEXT.matcher(link);
        assertThat(next.matches()).isTrue();
        return next.group(1);
    }
}
