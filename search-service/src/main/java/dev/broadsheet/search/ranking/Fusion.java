package dev.broadsheet.search.ranking;

import static java.util.Comparator.comparingDouble;

import dev.broadsheet.contracts.paper.PaperId;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Fuses two rankings into one by a convex combination of their scores, each normalised to 0 to 1 over the papers that
 * have one. A paper without one has the score 0 there. Equal papers stand in the order of their identifiers, newest first,
 * so that a ranking is the same each time.
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

    /** @return all of them, best first */
    List<Scored> fuse(List<Candidate> papers) {
        Normalised words = Normalised.of(papers, Candidate::words);
        Normalised meaning = Normalised.of(papers, Candidate::meaning);
        return papers.stream()
                .map(paper -> scored(paper.id(), words.part(paper.words()), meaning.part(paper.meaning())))
                .sorted(comparingDouble(Scored::score).thenComparing(Scored::id).reversed())
                .toList();
    }

    private Scored scored(PaperId id, Optional<Part> words, Optional<Part> meaning) {
        double score = semanticWeight * meaning.map(Part::normalised).orElse(0.0)
                + (1 - semanticWeight) * words.map(Part::normalised).orElse(0.0);
        return new Scored(id, score, words, meaning);
    }

    private record Normalised(double least, double range) {

        static Normalised of(List<Candidate> papers, Function<Candidate, OptionalDouble> score) {
            DoubleSummaryStatistics scores = papers.stream()
                    .flatMapToDouble(paper -> score.apply(paper).stream())
                    .summaryStatistics();
            return new Normalised(scores.getMin(), scores.getMax() - scores.getMin());
        }

        Optional<Part> part(OptionalDouble score) {
            // A list of equals, or of one: all are its best.
            return score.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Part(score.getAsDouble(), range == 0 ? 1 : (score.getAsDouble() - least) / range));
        }
    }
}
