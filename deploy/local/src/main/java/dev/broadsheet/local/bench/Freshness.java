package dev.broadsheet.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.settings.LaunchException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** How long it takes from the answer to a paper's import until a search finds it. */
public record Freshness(String platform, String token, Console console) {

    private static final int PAPERS = 20;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long BETWEEN_LOOKS_MILLIS = 15;
    private static final int LETTERS = 14;
    // 2611.9xxxx: arXiv's numbers of a month never come that far.
    private static final int FIRST_NUMBER = 90_000;
    private static final int NUMBERS = 10_000;

    /** A made-up paper and the one word that finds it. */
    private record Probe(String id, String word) {}

    public void run() {
        Random random = new SecureRandom();
        int first = random.nextInt(NUMBERS - PAPERS);
        List<Long> millis = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int number = 0; number < PAPERS; number++) {
                Probe probe = new Probe("2611." + (FIRST_NUMBER + first + number), word(random));
                millis.add(measure(client, probe));
                console.line("  %s searchable after %,d ms".formatted(probe.id(), millis.getLast()));
            }
        } catch (IOException e) {
            throw new LaunchException(
                    "The platform does not answer: " + e.getMessage() + ".", "./dev status shows what runs.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted.", "Try again.");
        }
        print(millis.stream().sorted().toList());
    }

    private static String word(Random random) {
        return random.ints(LETTERS, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private long measure(HttpClient client, Probe probe) throws IOException, InterruptedException {
        post(client, probe);
        long answered = System.nanoTime();
        Instant latest = Instant.now().plus(LIMIT);
        while (!isFound(client, probe)) {
            if (Instant.now().isAfter(latest)) {
                throw new LaunchException(
                        "%s was not searchable within %d s.".formatted(probe.id(), LIMIT.toSeconds()),
                        "./dev status shows where it is.");
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        }
        return (System.nanoTime() - answered) / 1_000_000;
    }

    private void post(HttpClient client, Probe probe) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(platform + "/api/imports"))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(line(probe) + "\n"))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200 || !response.body().contains("\"accepted\":1")) {
            throw new LaunchException(
                    "The platform did not accept a paper: HTTP %d %s".formatted(response.statusCode(), response.body()),
                    "./dev logs ingest says more.");
        }
    }

    private static String line(Probe probe) throws IOException {
        return new ObjectMapper()
                .writeValueAsString(Map.of(
                        "id",
                        probe.id(),
                        "version",
                        1,
                        "title",
                        "A measurement called " + probe.word(),
                        "abstract",
                        "This is no paper but a probe. It measures how soon the word %s can be found. Nobody wrote it."
                                .formatted(probe.word()),
                        "authors",
                        List.of("Pro Be"),
                        "categories",
                        List.of("cs.DL"),
                        "publishedAt",
                        Instant.now().toString()));
    }

    private boolean isFound(HttpClient client, Probe probe) throws IOException, InterruptedException {
        URI search = URI.create(platform + "/api/papers/search?q=" + URLEncoder.encode(probe.word(), UTF_8));
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(search).timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString());
        return response.statusCode() == 200 && response.body().contains("\"" + probe.id() + "\"");
    }

    private void print(List<Long> sorted) {
        long median = (sorted.get((PAPERS - 1) / 2) + sorted.get(PAPERS / 2)) / 2;
        console.line("Freshness of %d papers, from accepted to searchable: min %,d ms, median %,d ms, max %,d ms"
                .formatted(PAPERS, sorted.getFirst(), median, sorted.getLast()));
    }
}
