package dev.broadsheet.search.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.search.fixture.OnRealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealParts
class DocumentationIT {

    private JsonPath api;

    @BeforeEach
    void read() {
        api = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void tellsOfEveryRead() {
        assertThat(api.getMap("paths").keySet().stream().map(Object::toString))
                .contains(
                        "/api/daily_papers",
                        "/api/papers",
                        "/api/papers/search",
                        "/api/papers/suggest",
                        "/api/papers/{id}",
                        "/api/papers/{id}/similar",
                        "/api/papers/{id}/export",
                        "/api/papers/export",
                        "/api/arxiv/{id}/repos",
                        "/api/search",
                        "/api/stats",
                        "/feeds/daily.{format}",
                        "/papers/{id}.md");
    }

    /** Somebody who tries a read out sees what each parameter takes. */
    @Test
    void describesEveryParameter() {
        List<Map<String, Object>> parameters = api.getList("paths.collectMany { it.value.get.parameters ?: [] }");

        assertThat(parameters)
                .hasSizeGreaterThan(60)
                .allSatisfy(parameter -> assertThat(parameter)
                        .extractingByKey("description")
                        .as("%s", parameter)
                        .isNotNull());
    }

    @Test
    void enumeratesWhatHasFewValues() {
        assertThat(values("/api/daily_papers", "sort")).containsExactly("publishedAt", "trending");
        assertThat(values("/api/search", "mode")).containsExactly("hybrid", "lexical", "semantic");
        assertThat(values("/api/papers/export", "format")).containsExactly("bibtex", "ris", "csl", "ndjson");
        assertThat(values("/feeds/daily.{format}", "format")).containsExactly("atom", "rss", "json");
        assertThat(api.getString("paths.'/api/papers/{id}'.get.parameters.find { it.name == 'id' }.example"))
                .isEqualTo("1706.03762");
    }

    @Test
    void tellsHowFailuresAreAnswered() {
        assertThat(api.getMap("paths.'/api/papers/search'.get.responses")).containsKeys("200", "400", "429", "503");
        assertThat(api.getMap("paths.'/api/papers/{id}'.get.responses")).containsKeys("200", "404", "429", "503");
        assertThat(api.getString("components.schemas.Failure.properties.error.type"))
                .isEqualTo("string");
        assertThat(api.getString("components.schemas.ApiDate.format")).isEqualTo("date-time");
    }

    private List<String> values(String path, String parameter) {
        return api.getList("paths.'" + path + "'.get.parameters.find { it.name == '" + parameter + "' }.schema.enum");
    }
}
