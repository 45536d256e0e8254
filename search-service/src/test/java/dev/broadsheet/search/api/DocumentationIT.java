package dev.broadsheet.search.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.search.fixture.LoadedSample;
import dev.broadsheet.search.fixture.OnRealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnRealParts
class DocumentationIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    LoadedSample sample;

    private JsonPath api;

    @BeforeEach
    void read() throws IOException {
        sample.load();
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

    /** What a reader copies from an example must be there. */
    @ParameterizedTest
    @CsvSource({
        "/api/daily_papers, /api/daily_papers",
        "/api/papers, /api/papers",
        "/api/papers/search, /api/papers/search?q=attention",
        "/api/papers/suggest, /api/papers/suggest?q=gated",
        "/api/papers/{id}, /api/papers/2605.22791",
        "/api/papers/{id}/similar, /api/papers/1706.03762/similar",
        "/api/arxiv/{id}/repos, /api/arxiv/1706.03762/repos",
        "/api/search, /api/search?q=attention&facets=true",
        "/api/stats, /api/stats"
    })
    void showsAnswersAsTheyAre(String path, String asked) throws IOException {
        JsonNode document = JSON.readTree(given().get("/q/openapi?format=json").asString());
        JsonNode example = document.at(
                "/paths/" + path.replace("/", "~1") + "/get/responses/200/content/application~1json/example");

        assertThat(example.isContainerNode()).as("an example of %s", path).isTrue();
        JsonNode answer =
                JSON.readTree(given().urlEncodingEnabled(false).get(asked).asString());
        // The papers of these tests have no topics.
        assertThat(fields("", example).stream().filter(field -> !field.startsWith("facets.topics.")))
                .isSubsetOf(fields("", answer));
    }

    // As papers.paper.title, whatever the place in a list.
    private static Set<String> fields(String path, JsonNode node) {
        Set<String> fields = new TreeSet<>();
        node.properties().forEach(field -> {
            fields.add(path + field.getKey());
            fields.addAll(fields(path + field.getKey() + ".", field.getValue()));
        });
        if (node.isArray()) {
            node.forEach(element -> fields.addAll(fields(path, element)));
        }
        return fields;
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
