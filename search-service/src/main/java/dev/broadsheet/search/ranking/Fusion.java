package dev.broadsheet.search.ranking;

import static java.util.Comparator.comparingDouble;

import dev.broadsheet.contracts.paper.PaperId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * A paper and the score that ranks it, 0 to 1.
     *
     * @param lexical its part by words; empty if it is not in that list
     * @param semantic its part by meaning; likewise
     */
    record Scored(PaperId id, double score, Optional<Part> lexical, Optional<Part> semantic) {}

    /**
     * What one list says of a paper.
     *
     * @param score BM25, or the cosine
     * @param normalised the same, 0 to 1 over its list
     */
    public record Part(double score, double normalised) {}

    /** @return the papers of both lists, best first */
    List<Scored> fuse(Map<PaperId, Double> lexical, Map<PaperId, Double> semantic) {
        Normalised words = Normalised.of(lexical);
        Normalised meaning = Normalised.of(semantic);
        Set<PaperId> all = new HashSet<>(lexical.keySet());
        all.addAll(semantic.keySet());
        return all.stream()
                .map(id -> scored(id, words.part(id), meaning.part(id)))
                .sorted(comparingDouble(Scored::score).thenComparing(Scored::id).reversed())
                .toList();
    }

    private Scored scored(PaperId id, Optional<Part> words, Optional<Part> meaning) {
        double score = semanticWeight * meaning.map(Part::normalised).orElse(0.0)
                + (1 - semanticWeight) * words.map(Part::normalised).orElse(0.0);
        return new Scored(id, score, words, meaning);
    }

    private record Normalised(Map<PaperId, Double> scores, double least, double range) {

        static Normalised of(Map<PaperId, Double> scores) {
            Collection<Double> values = scores.values();
            double least =
                    values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
            double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
            return new Normalised(scores, least, most - least);
        }

        Optional<Part> part(PaperId id) {
            // A list of equals, or of one: all are its best.
            return Optional.ofNullable(scores.get(id))
                    .map(score -> new Part(score, range == 0 ? 1 : (score - least) / range));
        }
    }
}
