package dev.broadsheet.search.ranking;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.search.papers.CompactVector;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Measures how near candidates are to what was asked for, once the best of them are known: the query's vector moves
 * towards those few, which say the same in the words of papers, and every candidate is measured by it.
 *
 * @see <a href="https://doi.org/10.1145/3570724">Li et al.: Pseudo Relevance Feedback with Deep Language Models and Dense
 *     Retrievers (TOIS 2023), the method of Rocchio on vectors of a transformer</a>
 */
@Singleton
class Feedback {

    private final RankingConfig config;

    Feedback(RankingConfig config) {
        this.config = config;
    }

    /**
     * @param query the query's vector, of unit length
     * @param ranked candidates, best first
     * @param vectors of the candidates that have one
     * @return cosines of the candidates; those without a vector are left out
     */
    Map<PaperId, Double> cosines(List<Float> query, List<PaperId> ranked, Map<PaperId, CompactVector> vectors) {
        List<float[]> best = ranked.stream()
                .limit(config.feedbackPapers())
                .map(vectors::get)
                .filter(Objects::nonNull)
                .map(CompactVector::direction)
                .toList();
        float[] moved = moved(query, best, config.feedbackWeight());
        return ranked.stream()
                .filter(vectors::containsKey)
                .collect(Collectors.toMap(
                        paper -> paper, paper -> vectors.get(paper).cosine(moved)));
    }

    /** The unit vector in the direction of {@code query + weight * mean(towards)}. */
    static float[] moved(List<Float> query, Collection<float[]> towards, double weight) {
        double[] sum = query.stream().mapToDouble(Float::doubleValue).toArray();
        for (float[] direction : towards) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weight * direction[i] / towards.size();
            }
        }
        return ofUnitLength(sum);
    }

    private static float[] ofUnitLength(double[] vector) {
        double squares = 0;
        for (double component : vector) {
            squares += component * component;
        }
        double length = Math.sqrt(squares);
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }
}
