package dev.broadsheet.search.ranking;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.search.papers.CompactVector;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A paper that may answer a query.
 *
 * @param words its BM25 score; empty if it is not among the best by words
 * @param meaning its cosine; empty if it is not among the nearest, or cannot be measured
 * @param vector empty if it was not encoded, and in an index of before
 */
record Candidate(PaperId id, OptionalDouble words, OptionalDouble meaning, Optional<CompactVector> vector) {

    static Candidate byWords(ScoredPaper found) {
        return new Candidate(found.id(), OptionalDouble.of(found.score()), OptionalDouble.empty(), found.vector());
    }

    static Candidate byMeaning(ScoredPaper found) {
        return new Candidate(found.id(), OptionalDouble.empty(), OptionalDouble.of(found.cosine()), found.vector());
    }

    Candidate withMeaning(OptionalDouble cosine) {
        return new Candidate(id, words, cosine, vector);
    }
}
