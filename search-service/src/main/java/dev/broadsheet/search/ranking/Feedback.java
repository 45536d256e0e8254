package dev.broadsheet.search.ranking;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.search.papers.CompactVector;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

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
     * @param ranked the best first; of those only the very first count
     * @param papers all of them
     * @return the papers with their new cosines; without one where there is no vector
     */
    List<Candidate> measured(float[] query, List<PaperId> ranked, List<Candidate> papers) {
        List<PaperId> best = ranked.stream().limit(config.feedbackPapers()).toList();
        List<float[]> towards = papers.stream()
                .filter(paper -> best.contains(paper.id()))
                .flatMap(paper -> paper.vector().stream())
                .map(CompactVector::direction)
                .toList();
        float[] moved = moved(query, towards, config.feedbackWeight());
        return papers.stream()
                .map(paper -> paper.withMeaning(cosine(paper, moved)))
                .toList();
    }

    private static OptionalDouble cosine(Candidate paper, float[] direction) {
        return paper.vector().stream()
                .mapToDouble(vector -> vector.cosine(direction))
                .findFirst();
    }

    /** The unit vector in the direction of {@code query + weight * mean(towards)}. */
    static float[] moved(float[] query, Collection<float[]> towards, double weight) {
        double[] sum = new double[query.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = query[i];
            for (float[] direction : towards) {
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
