package dev.broadsheet.search.ranking;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.search.papers.CompactVector;
import java.util.Optional;

/**
 * A paper that a search found.
 *
 * @param score OpenSearch's
 * @param vector empty if it was not encoded, and in an index of before
 */
record ScoredPaper(PaperId id, double score, Optional<CompactVector> vector) {

    /** Of one that was found by its vector: OpenSearch scores a cosine as (1 + cosine) / 2, which is never negative. */
    double cosine() {
        return 2 * score - 1;
    }
}
