package dev.broadsheet.local.bench;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a collection reaches with the weight that is best for all others: what may be expected of a collection for which
 * nobody chose.
 */
public final class WeightsOfOthers {

    /** Weights of meaning. */
    public static final List<Double> TRIED =
            IntStream.rangeClosed(8, 19).mapToObj(step -> step / 20.0).toList();

    private final Map<String, SortedMap<Double, Double>> means = new LinkedHashMap<>();

    /** @param means nDCG@10 by weight, for each of {@link #TRIED} */
    public void add(String collection, SortedMap<Double, Double> means) {
        this.means.put(collection, means);
    }

    /** A line for each collection; none if there is only one. */
    public Stream<String> lines() {
        return means.size() < 2 ? Stream.empty() : means.keySet().stream().map(this::line);
    }

    private String line(String collection) {
        double weight = TRIED.stream()
                .max(Comparator.comparingDouble(tried -> meanOfOthers(collection, tried)))
                .orElseThrow();
        return "%s with the weight that is best for the others, %.2f: %.3f"
                .formatted(collection, weight, means.get(collection).get(weight));
    }

    private double meanOfOthers(String collection, double weight) {
        return means.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(collection))
                .collect(Collectors.averagingDouble(entry -> entry.getValue().get(weight)));
    }
}
