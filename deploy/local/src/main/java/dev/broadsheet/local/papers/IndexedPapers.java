package dev.broadsheet.local.papers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.local.settings.LaunchException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;

/** The papers in the search index. One that has no title yet is in no result, and is not counted. */
public final class IndexedPapers implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String INDEX = "papers";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    public IndexedPapers(int port) {
        this.port = port;
    }

    public long count() {
        return count(withTitle());
    }

    /** How many of these papers can be found. */
    public long count(Collection<String> ids) {
        ObjectNode query = json.createObjectNode();
        ArrayNode conditions = query.putObject("bool").putArray("filter");
        conditions.add(withTitle());
        ArrayNode values = json.createArrayNode();
        ids.forEach(values::add);
        conditions.addObject().putObject("ids").set("values", values);
        return count(query);
    }

    private ObjectNode withTitle() {
        ObjectNode query = json.createObjectNode();
        query.putObject("exists").put("field", "title");
        return query;
    }

    private long count(ObjectNode query) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/" + INDEX + "/_count?ignore_unavailable=true"))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        json.createObjectNode().set("query", query).toString()))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode count = json.readTree(response.body()).path("count");
            if (response.statusCode() != 200 || !count.isNumber()) {
                throw new IOException("HTTP " + response.statusCode() + " " + response.body());
            }
            return count.asLong();
        } catch (IOException e) {
            throw new LaunchException(
                    "OpenSearch does not count the papers: " + e.getMessage() + ".",
                    "./dev logs opensearch says more.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted.", "Try again.");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
