package dev.broadsheet.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.encoder.bench.Ndcg;
import dev.broadsheet.encoder.bench.TestCollection;
import dev.broadsheet.encoder.bench.TestCollection.Text;
import dev.broadsheet.local.bench.SearchedPapers.Hit;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How well a running platform finds the documents of a test collection, as papers that came by the usual way. */
public final class Relevance implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEPTH = 10;
    private static final int DEEPEST = 120;
    private static final int LONGEST_TITLE = 250;

    private final SearchedPapers search;
    private final TestCollection collection;
    private final Map<String, String> documentsOfPapers = new HashMap<>();

    /** @param search where search-service answers */
    public Relevance(String search, TestCollection collection) {
        this.search = new SearchedPapers(search);
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
            values.add(ndcg(query, search.find(query.body(), mode, DEPTH)));
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Mean nDCG@10 if meaning had these weights whatever the query: from the scores of the papers of a hybrid search. */
    public SortedMap<Double, Double> measure(Collection<Double> weights) throws IOException, InterruptedException {
        SortedMap<Double, Double> means = new TreeMap<>();
        for (Text query : collection.queries()) {
            List<Hit> hits = search.find(query.body(), "hybrid", DEEPEST);
            for (double weight : weights) {
                List<Hit> fused = hits.stream()
                        .sorted(Comparator.<Hit>comparingDouble(
                                        hit -> weight * hit.semantic() + (1 - weight) * hit.lexical())
                                .reversed())
                        .limit(DEPTH)
                        .toList();
                means.merge(weight, ndcg(query, fused) / collection.queries().size(), Double::sum);
            }
        }
        return means;
    }

    private double ndcg(Text query, List<Hit> hits) {
        return Ndcg.of(
                hits.stream().map(Hit::id).map(documentsOfPapers::get).toList(),
                collection.judgements().get(query.id()));
    }

    @Override
    public void close() {
        search.close();
    }
}
