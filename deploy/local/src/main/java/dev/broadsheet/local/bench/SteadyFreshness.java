package dev.broadsheet.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.papers.PaperFile;
import dev.broadsheet.local.settings.LaunchException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * How long it takes from the answer to a paper's import until a search finds it, while papers come at a steady rate: the
 * texts of the sample papers, each with one word that finds all of them, looked for newest first.
 */
public record SteadyFreshness(String platform, String token, Console console) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECONDS = 30;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long BETWEEN_LOOKS_MILLIS = 30;
    private static final int LOOKED_AT = 120;
    private static final int LETTERS = 14;
    // 2611.9xxxx: arXiv's numbers of a month never come that far.
    private static final int FIRST_NUMBER = 90_000;
    private static final int NUMBERS = 10_000;

    public void run(int perSecond) {
        Random random = new SecureRandom();
        String word = "x"
                + random.ints(LETTERS, 'a', 'z' + 1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        int papers = SECONDS * perSecond;
        int first = FIRST_NUMBER + random.nextInt(NUMBERS - papers);
        Map<String, Long> answered = new ConcurrentHashMap<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Thread posting = Thread.ofPlatform().start(() -> post(client, perSecond, word, first, answered));
            Map<String, Long> found = find(client, word, papers);
            posting.join();
            print(perSecond, answered, found);
        } catch (IOException e) {
            throw new LaunchException(
                    "The platform does not answer: " + e.getMessage() + ".", "./dev status shows what runs.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted.", "Try again.");
        }
    }

    private void post(HttpClient client, int perSecond, String word, int first, Map<String, Long> answered) {
        List<ObjectNode> texts = samples();
        long begin = System.nanoTime();
        try {
            for (int number = 0; number < SECONDS * perSecond; number++) {
                String id = "2611." + (first + number);
                TimeUnit.NANOSECONDS.sleep(begin + number * 1_000_000_000L / perSecond - System.nanoTime());
                String line = line(texts.get(number % texts.size()), id, word);
                var unused = client.sendAsync(request(line), BodyHandlers.ofString())
                        .thenAccept(response -> answered.put(id, accepted(response)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long accepted(HttpResponse<String> response) {
        long now = System.nanoTime();
        if (!response.body().contains("\"accepted\":1")) {
            throw new IllegalStateException("not accepted: " + response.body());
        }
        return now;
    }

    private HttpRequest request(String line) {
        return HttpRequest.newBuilder(URI.create(platform + "/api/imports"))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(line + "\n"))
                .build();
    }

    private static String line(ObjectNode sample, String id, String word) {
        ObjectNode paper = sample.deepCopy();
        paper.put("id", id);
        paper.put("title", sample.path("title").asText() + " " + word);
        paper.put("publishedAt", Instant.now().toString());
        paper.retain("id", "title", "abstract", "authors", "categories", "publishedAt");
        paper.put("version", 1);
        return paper.toString();
    }

    private static List<ObjectNode> samples() {
        try (PaperFile samples = PaperFile.samples();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(samples.content(), StandardCharsets.UTF_8))) {
            List<ObjectNode> texts = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                texts.add((ObjectNode) JSON.readTree(line));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Long> find(HttpClient client, String word, int papers)
            throws IOException, InterruptedException {
        HttpRequest search = HttpRequest.newBuilder(URI.create(
                        platform + "/api/papers/search?mode=lexical&sort=date&limit=" + LOOKED_AT + "&q=" + word))
                .timeout(LIMIT)
                .build();
        Map<String, Long> found = new HashMap<>();
        Instant latest = Instant.now().plusSeconds(SECONDS).plus(LIMIT);
        while (found.size() < papers && Instant.now().isBefore(latest)) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            JsonNode hits =
                    JSON.readTree(client.send(search, BodyHandlers.ofString()).body());
            long now = System.nanoTime();
            hits.forEach(hit -> found.putIfAbsent(hit.at("/paper/id").asText(), now));
        }
        return found;
    }

    private void print(int perSecond, Map<String, Long> answered, Map<String, Long> found) {
        if (found.size() < SECONDS * perSecond) {
            throw new LaunchException(
                    "Of %d papers %d became searchable.".formatted(SECONDS * perSecond, found.size()),
                    "./dev status shows where the others are.");
        }
        List<Long> millis = answered.entrySet().stream()
                .map(paper -> Math.max(0, found.get(paper.getKey()) - paper.getValue()) / 1_000_000)
                .sorted()
                .toList();
        int last = millis.size() - 1;
        console.line("Freshness of %d papers, %d a second: min %,d ms, median %,d ms, p99 %,d ms, max %,d ms"
                .formatted(
                        millis.size(),
                        perSecond,
                        millis.getFirst(),
                        millis.get(last / 2),
                        millis.get(last * 99 / 100),
                        millis.getLast()));
    }
}
