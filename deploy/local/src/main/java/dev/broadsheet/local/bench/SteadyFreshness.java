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
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * How long it takes from the answer to a paper's import until a search finds it, while papers come at a steady rate: the
 * texts of the sample papers, those of each second with a word of their own that finds them.
 */
public record SteadyFreshness(String platform, String token, Console console) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECONDS = 30;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    // Some looks a second, as readers do: more of them would take what enrichment needs. A paper is seen so much later.
    private static final long BETWEEN_LOOKS_MILLIS = 100;
    private static final int LETTERS = 14;
    // 2611.9xxxx: arXiv's numbers of a month never come that far.
    private static final int FIRST_NUMBER = 90_000;
    private static final int NUMBERS = 10_000;

    public void run(int perSecond) {
        Random random = new SecureRandom();
        List<String> words = Stream.generate(() -> word(random)).limit(SECONDS).toList();
        int papers = SECONDS * perSecond;
        int first = FIRST_NUMBER + random.nextInt(NUMBERS - papers);
        Map<String, Long> answered = new ConcurrentHashMap<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Thread posting = Thread.ofPlatform().start(() -> post(client, perSecond, words, first, answered));
            Map<String, Long> found = find(client, words, perSecond);
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

    private void post(HttpClient client, int perSecond, List<String> words, int first, Map<String, Long> answered) {
        List<ObjectNode> texts = samples();
        long begin = System.nanoTime();
        try {
            for (int number = 0; number < SECONDS * perSecond; number++) {
                String id = "2611." + (first + number);
                TimeUnit.NANOSECONDS.sleep(begin + number * 1_000_000_000L / perSecond - System.nanoTime());
                String line = line(texts.get(number % texts.size()), id, words.get(number / perSecond));
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

    // As unlike each other as chance makes them: a search forgives slips.
    private static String word(Random random) {
        return random.ints(LETTERS, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    // Papers of one second after the other, of those that are still to be found.
    private Map<String, Long> find(HttpClient client, List<String> words, int perSecond)
            throws IOException, InterruptedException {
        Map<String, Long> found = new HashMap<>();
        Map<Integer, Integer> missing = new TreeMap<>();
        long begin = System.nanoTime();
        int begun = 0;
        while (begun < SECONDS || !missing.isEmpty()) {
            long passed = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
            if (passed > SECONDS + LIMIT.toSeconds()) {
                return found;
            }
            for (; begun <= Math.min(passed, SECONDS - 1); begun++) {
                missing.put(begun, perSecond);
            }
            for (int second : List.copyOf(missing.keySet())) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
                look(client, words.get(second)).forEach(id -> {
                    if (found.putIfAbsent(id, System.nanoTime()) == null) {
                        missing.merge(second, -1, (had, one) -> had + one == 0 ? null : had + one);
                    }
                });
            }
        }
        return found;
    }

    private List<String> look(HttpClient client, String word) throws IOException, InterruptedException {
        HttpRequest search = HttpRequest.newBuilder(
                        URI.create(platform + "/api/papers/search?mode=lexical&sort=date&limit=100&q=" + word))
                .timeout(LIMIT)
                .build();
        JsonNode hits =
                JSON.readTree(client.send(search, BodyHandlers.ofString()).body());
        return StreamSupport.stream(hits.spliterator(), false)
                .map(hit -> hit.at("/paper/id").asText())
                .toList();
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
