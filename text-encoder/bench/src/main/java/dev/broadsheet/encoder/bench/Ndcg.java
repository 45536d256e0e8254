package dev.broadsheet.encoder.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Normalised discounted cumulative gain of the first ten, with linear gains as trec_eval and BEIR compute it. */
public final class Ndcg {

    private static final int DEPTH = 10;

    private Ndcg() {}

    /**
     * @param ranked document ids, best first
     * @param grades of the relevant documents, at least one
     */
    public static double of(List<String> ranked, Map<String, Integer> grades) {
        List<Integer> gains =
                ranked.stream().map(id -> grades.getOrDefault(id, 0)).toList();
        List<Integer> best =
                grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        return discounted(gains) / discounted(best);
    }

    private static double discounted(List<Integer> gains) {
        double sum = 0;
        for (int rank = 0; rank < Math.min(DEPTH, gains.size()); rank++) {
            sum += gains.get(rank) * Math.log(2) / Math.log(rank + 2);
        }
        return sum;
    }
}
