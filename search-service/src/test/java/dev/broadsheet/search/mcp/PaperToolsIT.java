package dev.broadsheet.search.mcp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.search.fixture.LoadedSample;
import dev.broadsheet.search.fixture.OnRealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON-RPC over streamable HTTP, as agents speak it. */
@QuarkusTest
@OnRealParts
class PaperToolsIT {

    @Inject
    LoadedSample sample;

    private String session;

    @BeforeEach
    void open() throws IOException {
        sample.load();
        Response answer = request()
                .body(Map.of(
                        "jsonrpc",
                        "2.0",
                        "id",
                        1,
                        "method",
                        "initialize",
                        "params",
                        Map.of(
                                "protocolVersion",
                                "2025-06-18",
                                "capabilities",
                                Map.of(),
                                "clientInfo",
                                Map.of("name", "test", "version", "1"))))
                .post("/mcp");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(message(answer).getString("result.serverInfo.name")).isEqualTo("Broadsheet");
        session = answer.header("Mcp-Session-Id");
        request()
                .body(Map.of("jsonrpc", "2.0", "method", "notifications/initialized"))
                .post("/mcp");
    }

    @Test
    void describesItsToolsAndTheirArguments() {
        JsonPath tools = call("tools/list", Map.of());

        assertThat(tools.getList("result.tools.name", String.class))
                .containsExactlyInAnyOrder("search_papers", "read_paper", "daily_papers", "similar_papers");
        assertThat(tools.getList("result.tools.description", String.class))
                .allMatch(description -> description.length() > 50);
        assertThat(tools.getList("result.tools.annotations.readOnlyHint", Boolean.class))
                .containsOnly(true);
        assertThat(tools.getList("result.tools.find { it.name == 'read_paper' }.inputSchema.required", String.class))
                .containsExactly("id");
        assertThat(tools.getList("result.tools.find { it.name == 'search_papers' }.inputSchema.required"))
                .isNullOrEmpty();
    }

    @Test
    void searchesAndReads() {
        assertThat(tool("search_papers", Map.of("query", "attention is all you need", "limit", 3)))
                .contains("**Attention Is All You Need** (arXiv:1706.03762, 2017-06-12,");
        assertThat(tool("read_paper", Map.of("id", "https://arxiv.org/abs/1706.03762")))
                .startsWith("# Attention Is All You Need")
                .contains("## Abstract");
        assertThat(tool("search_papers", Map.of())).contains("papers found", "- **");
    }

    @Test
    void listsADayAndWhatIsSimilar() {
        assertThat(tool("daily_papers", Map.of("date", "2025-10-29", "limit", 2))
                        .split("\n- \\*\\*"))
                .hasSize(3);
        assertThat(tool("daily_papers", Map.of())).startsWith("# Daily papers of 20");
        assertThat(tool("similar_papers", Map.of("id", "1706.03762", "limit", 2))
                        .split("\n- \\*\\*"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "read_paper, id, 2407.99999, 2407.99999",
        "similar_papers, id, nonsense, nonsense",
        "daily_papers, date, October, a day as in",
        "daily_papers, date, 2025-13-40, a day as in"
    })
    void saysWhatWasWrong(String tool, String argument, String value, String told) {
        JsonPath answer = call("tools/call", Map.of("name", tool, "arguments", Map.of(argument, value)));

        assertThat(answer.getBoolean("result.isError")).isTrue();
        assertThat(answer.getString("result.content[0].text")).contains(told);
    }

    @Test
    void boundsWhatAnAgentGets() {
        JsonPath answer =
                call("tools/call", Map.of("name", "search_papers", "arguments", Map.of("query", "a", "limit", 51)));

        assertThat(answer.getBoolean("result.isError")).isTrue();
        assertThat(answer.getString("result.content[0].text")).contains("1 to 50");
    }

    private String tool(String name, Map<String, Object> arguments) {
        JsonPath answer = call("tools/call", Map.of("name", name, "arguments", arguments));
        assertThat(answer.getBoolean("result.isError")).isFalse();
        return answer.getString("result.content[0].text");
    }

    private JsonPath call(String method, Map<String, Object> parameters) {
        return message(request()
                .body(Map.of("jsonrpc", "2.0", "id", 2, "method", method, "params", parameters))
                .post("/mcp"));
    }

    private RequestSpecification request() {
        RequestSpecification request =
                given().contentType("application/json").header("Accept", "application/json, text/event-stream");
        return session == null ? request : request.header("Mcp-Session-Id", session);
    }

    // An answer is one JSON message, or a stream of events of which the last is it.
    private static JsonPath message(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        String text = answer.asString();
        List<String> events = text.lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> line.substring(5))
                .toList();
        return JsonPath.from(events.isEmpty() ? text : events.getLast());
    }
}
