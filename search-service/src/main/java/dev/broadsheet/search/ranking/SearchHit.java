package dev.broadsheet.search.ranking;

import dev.broadsheet.search.papers.IndexedPaper;
import java.util.Optional;

/**
 * A paper that answers a query, with what matched.
 *
 * @param place how it got its place; empty unless results stand by relevance
 */
public record SearchHit(IndexedPaper paper, Highlighted title, Highlighted abstractText, Optional<Place> place) {

    /**
     * How a hit got its place.
     *
     * @param score 0 to 1; of a paper behind the fused ones, 0
     * @param named whether the reader asked for it by identifier
     * @param lexical its part by words
     * @param semantic its part by meaning
     */
    public record Place(
            int rank, double score, boolean named, Optional<Fusion.Part> lexical, Optional<Fusion.Part> semantic) {}

    SearchHit at(Place found) {
        return new SearchHit(paper, title, abstractText, Optional.of(found));
    }
}
