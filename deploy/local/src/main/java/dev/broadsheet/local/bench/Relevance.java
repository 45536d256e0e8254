package dev.broadsheet.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.encoder.bench.Ndcg;
import dev.broadsheet.encoder.bench.TestCollection;
import dev.broadsheet.encoder.bench.TestCollection.Text;
import dev.broadsheet.local.settings.LaunchException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How well a running platform finds the documents of a test collection, as papers that came by the usual way. */
public final class Relevance implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int DEPTH = 10;
    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_QUERY = 1_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String search;
    private final TestCollection collection;
    private final Map<String, String> documentsOfPapers = new HashMap<>();

    /** @param search where search-service answers */
    public Relevance(String search, TestCollection collection) {
        this.search = search;
        this.collection = collection;
    }

    /** Writes the documents as papers, one a line. */
    public void writePapers(Path file) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (Text document : collection.documents()) {
                // An empty document can be found by nothing, and is no paper.
                if (!document.title().isBlank() || !document.body().isBlank()) {
                    String paper = "2001.%05d".formatted(documentsOfPapers.size() + 1);
                    documentsOfPapers.put(paper, document.id());
                    lines.write(JSON.writeValueAsString(paper(paper, document)));
                    lines.newLine();
                }
            }
        }
    }

    /** How many were written. */
    public int papers() {
        return documentsOfPapers.size();
    }

    private static Map<String, Object> paper(String id, Text document) {
        String title = document.title().isBlank() ? document.body() : document.title();
        return Map.of(
                "id",
                id,
                "version",
                1,
                "title",
                title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
                "abstract",
                document.body(),
                "authors",
                List.of("Nobody"),
                "categories",
                List.of("cs.DL"),
                "publishedAt",
                "2020-01-01T00:00:00Z");
    }

    /** nDCG@10 of each query. */
    public double[] measure(String mode) throws IOException, InterruptedException {
        List<Double> values = new ArrayList<>();
        for (Text query : collection.queries()) {
            values.add(
                    Ndcg.of(found(query.body(), mode), collection.judgements().get(query.id())));
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private List<String> found(String query, String mode) throws IOException, InterruptedException {
        String text = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
        URI address = URI.create(search + "/api/papers/search?limit=" + DEPTH + "&mode=" + mode + "&q="
                + URLEncoder.encode(text, UTF_8));
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(address).timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new LaunchException(
                    "The platform does not search: HTTP %d %s".formatted(response.statusCode(), response.body()),
                    "Its log is in target/dev/bench-relevance.");
        }
        List<String> documents = new ArrayList<>();
        for (JsonNode hit : JSON.readTree(response.body())) {
            documents.add(documentsOfPapers.get(hit.path("paper").path("id").asText()));
        }
        return documents;
    }

    @Override
    public void close() {
        client.close();
    }
}
