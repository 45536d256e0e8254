package dev.broadsheet.search.ranking;

import static java.util.Comparator.comparingDouble;

import dev.broadsheet.contracts.paper.PaperId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fuses two rankings into one by a convex combination of their scores, each normalised to 0 to 1 over its own list. A
 * paper that is missing from a list has the score 0 there. Equal papers stand in the order of their identifiers, newest
 * first, so that a ranking is the same each time.
 *
 * @see <a href="https://doi.org/10.1145/3596512">Bruch, Gai, Ingber: An Analysis of Fusion Functions for Hybrid
 *     Retrieval (TOIS 2023)</a>
 */
final class Fusion {

    private final double semanticWeight;

    /** @param semanticWeight 0 ranks by words alone, 1 by meaning alone */
    Fusion(double semanticWeight) {
        if (!(semanticWeight >= 0 && semanticWeight <= 1)) {
            throw new IllegalArgumentException("a weight is between 0 and 1, not " + semanticWeight);
        }
        this.semanticWeight = semanticWeight;
    }

    /** A paper and the score that ranks it, 0 to 1. */
    record Scored(PaperId id, double score) {}

    /** @return the papers of both lists, best first */
    List<Scored> fuse(Map<PaperId, Double> lexical, Map<PaperId, Double> semantic) {
        Normalised words = Normalised.of(lexical);
        Normalised meaning = Normalised.of(semantic);
        Set<PaperId> all = new HashSet<>(lexical.keySet());
        all.addAll(semantic.keySet());
        return all.stream()
                .map(id -> new Scored(id, semanticWeight * meaning.score(id) + (1 - semanticWeight) * words.score(id)))
                .sorted(comparingDouble(Scored::score).thenComparing(Scored::id).reversed())
                .toList();
    }

    private record Normalised(Map<PaperId, Double> scores, double least, double range) {

        static Normalised of(Map<PaperId, Double> scores) {
            Collection<Double> values = scores.values();
            double least =
                    values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
            double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
            return new Normalised(scores, least, most - least);
        }

        double score(PaperId id) {
            Double score = scores.get(id);
            if (score == null) {
                return 0;
            }
            // A list of equals, or of one: all are its best.
            return range == 0 ? 1 : (score - least) / range;
        }
    }
}
