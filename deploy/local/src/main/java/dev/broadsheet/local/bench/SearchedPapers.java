package dev.broadsheet.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.local.settings.LaunchException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Searches as a reader does. */
final class SearchedPapers implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int LONGEST_QUERY = 1_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String service;

    /** @param service where search-service answers */
    SearchedPapers(String service) {
        this.service = service;
    }

    /**
     * A paper that was found.
     *
     * @param lexical its part by words, 0 to 1; 0 if it has none
     * @param semantic its part by meaning, likewise
     */
    record Hit(String id, double lexical, double semantic) {}

    /** The first {@code limit} papers, best first. */
    List<Hit> find(String query, String mode, int limit) throws IOException, InterruptedException {
        String text = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
        URI address = URI.create(service + "/api/papers/search?explain=true&limit=" + limit + "&mode=" + mode + "&q="
                + URLEncoder.encode(text, UTF_8));
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(address).timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new LaunchException(
                    "The platform does not search: HTTP %d %s".formatted(response.statusCode(), response.body()),
                    "Its log is in target/dev.");
        }
        List<Hit> hits = new ArrayList<>();
        for (JsonNode hit : JSON.readTree(response.body())) {
            hits.add(new Hit(
                    hit.path("paper").path("id").asText(),
                    hit.path("explanation").path("lexical").path("normalised").asDouble(),
                    hit.path("explanation").path("semantic").path("normalised").asDouble()));
        }
        return hits;
    }

    @Override
    public void close() {
        client.close();
    }
}
