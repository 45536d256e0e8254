package dev.broadsheet.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.local.bench.SearchedPapers.Hit;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How well a running platform finds papers of which a reader remembers some words that stand side by side. */
public final class KnownItems implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SAMPLE = 1_000;
    private static final int DEPTH = 10;

    private final SearchedPapers search;
    private final Map<String, JsonNode> papers;

    /** What a reader remembers, and from where. */
    private enum Memory {
        FOUR_WORDS_OF_THE_TITLE("title", 4),
        THE_SAME_ALL_MISSPELT("title", 4),
        SIX_WORDS_OF_THE_ABSTRACT("abstract", 6);

        private final String field;
        private final int words;

        Memory(String field, int words) {
            this.field = field;
            this.words = words;
        }
    }

    /**
     * @param search where search-service answers
     * @param lines papers as JSON: id, title, abstract, authors, publishedAt
     */
    public KnownItems(String search, List<String> lines) throws IOException {
        this.search = new SearchedPapers(search);
        this.papers = new LinkedHashMap<>();
        for (String line : lines) {
            JsonNode paper = JSON.readTree(line);
            papers.put(paper.path("id").asText(), paper);
        }
    }

    /** Writes the papers, one a line. */
    public void writePapers(Path file) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (JsonNode paper : papers.values()) {
                lines.write(JSON.writeValueAsString(Map.of(
                        "id", paper.path("id"),
                        "version", 1,
                        "title", paper.path("title"),
                        "abstract", paper.path("abstract"),
                        "authors", paper.path("authors"),
                        "categories", List.of("cs.CL"),
                        "publishedAt", paper.path("publishedAt"))));
                lines.newLine();
            }
        }
    }

    public int papers() {
        return papers.size();
    }

    /** Reciprocal ranks of a sample of the papers, 0 for one that is not among the first ten, by what was remembered. */
    public Map<String, double[]> measure() throws IOException, InterruptedException {
        List<JsonNode> sample = sample();
        Map<String, double[]> ranks = new LinkedHashMap<>();
        for (Memory memory : Memory.values()) {
            Random random = new Random(7);
            double[] values = new double[sample.size()];
            for (int i = 0; i < values.length; i++) {
                List<Hit> hits = search.find(remembered(sample.get(i), memory, random), "hybrid", DEPTH);
                values[i] = reciprocalRank(sample.get(i).path("id").asText(), hits);
            }
            ranks.put(memory.name().toLowerCase(Locale.ROOT).replace('_', ' '), values);
        }
        return ranks;
    }

    private List<JsonNode> sample() {
        List<JsonNode> longEnough = new ArrayList<>(papers.values().stream()
                .filter(paper -> Arrays.stream(Memory.values())
                        .allMatch(memory -> words(paper, memory).size() >= memory.words))
                .toList());
        Collections.shuffle(longEnough, new Random(7));
        return longEnough.subList(0, Math.min(SAMPLE, longEnough.size()));
    }

    private static List<String> words(JsonNode paper, Memory memory) {
        return List.of(paper.path(memory.field).asText().strip().split("\\s+"));
    }

    // The same words of a title whether they are misspelt or not, because both begin with the same seed.
    private static String remembered(JsonNode paper, Memory memory, Random random) {
        List<String> words = words(paper, memory);
        int from = random.nextInt(words.size() - memory.words + 1);
        Random slips = new Random(paper.path("id").asText().hashCode());
        UnaryOperator<String> written =
                memory == Memory.THE_SAME_ALL_MISSPELT ? word -> Misspelling.of(word, slips) : word -> word;
        return words.subList(from, from + memory.words).stream().map(written).collect(Collectors.joining(" "));
    }

    private static double reciprocalRank(String paper, List<Hit> hits) {
        int place = hits.stream().map(Hit::id).toList().indexOf(paper);
        return place < 0 ? 0 : 1.0 / (place + 1);
    }

    @Override
    public void close() {
        search.close();
    }
}
