package dev.broadsheet.search.ranking;

import java.util.List;

/**
 * What a query found.
 *
 * @param hits the best first
 * @param total how many papers the result has, of which {@code hits} are the first
 */
public record SearchResult(List<SearchHit> hits, int total, Mode mode) {

    /** How the papers were found. */
    public enum Mode {
        /** By words and by meaning. */
        HYBRID,
        /** By words alone, because the query has no vector. */
        LEXICAL,
        /** By identifier. */
        NAMED,
        /** Nothing was looked for: the newest papers. */
        NEWEST
    }

    public SearchResult {
        hits = List.copyOf(hits);
    }
}
