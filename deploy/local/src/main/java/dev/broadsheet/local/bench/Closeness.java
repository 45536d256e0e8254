package dev.broadsheet.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.local.settings.LaunchException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** How many papers are how near to one of them, and to the middle of some that are near each other. */
public final class Closeness {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 1_000;
    private static final int DRAWN = 500;
    private static final double PER = 10_000;

    private final float[][] papers;

    /** @param papers of unit length */
    Closeness(List<float[]> papers) {
        this.papers = papers.toArray(float[][]::new);
    }

    /** Of all papers that OpenSearch has with a vector. */
    public static Closeness of(String openSearch) throws IOException, InterruptedException {
        List<float[]> vectors = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (JsonNode hits = page(client, openSearch, "");
                    !hits.isEmpty();
                    hits = page(
                            client,
                            openSearch,
                            hits.path(hits.size() - 1).at("/sort/0").asText())) {
                hits.forEach(hit -> vectors.add(unit(hit.at("/_source/embedding"))));
            }
        }
        return new Closeness(vectors);
    }

    /**
     * @param near what some papers have with the first of them, whose middle is looked at; one is itself the middle
     * @return of ten thousand papers, how many have at least that cosine with the middle, in the mean of 500 middles
     */
    public double near(int some, double near, double cosine) {
        Random random = new Random(some);
        double sum = 0;
        int drawn = 0;
        for (int at : random.ints(DRAWN, 0, papers.length).toArray()) {
            int[] others = random.ints(0, papers.length)
                    .limit(papers.length)
                    .filter(other -> other != at && dot(papers[at], papers[other]) >= near)
                    .distinct()
                    .limit(some - 1L)
                    .toArray();
            if (others.length == some - 1) {
                float[] middle = middle(at, others);
                long found = IntStream.range(0, papers.length)
                        .filter(paper -> paper != at && Arrays.stream(others).noneMatch(other -> other == paper))
                        .filter(paper -> dot(middle, papers[paper]) >= cosine)
                        .count();
                sum += PER * found / papers.length;
                drawn++;
            }
        }
        return sum / drawn;
    }

    private float[] middle(int first, int[] others) {
        float[] sum = papers[first].clone();
        for (int other : others) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += papers[other][i];
            }
        }
        return scaled(sum);
    }

    private static JsonNode page(HttpClient client, String openSearch, String after)
            throws IOException, InterruptedException {
        ObjectNode search = JSON.createObjectNode().put("size", PAGE);
        search.putArray("_source").add("embedding");
        search.putArray("sort").add("id");
        search.putArray("search_after").add(after);
        search.withObject("/query/exists").put("field", "embedding");
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(openSearch + "/papers/_search"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(search.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new LaunchException("OpenSearch does not tell the vectors: " + answer.body(), "Its log says more.");
        }
        return JSON.readTree(answer.body()).at("/hits/hits");
    }

    private static float[] unit(JsonNode numbers) {
        float[] vector = new float[numbers.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = numbers.get(i).floatValue();
        }
        return scaled(vector);
    }

    private static float[] scaled(float[] vector) {
        float length = (float) Math.sqrt(dot(vector, vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    private static double dot(float[] one, float[] other) {
        double dot = 0;
        for (int i = 0; i < one.length; i++) {
            dot += one[i] * other[i];
        }
        return dot;
    }
}
