package dev.broadsheet.search.ranking;

import java.util.List;
import java.util.Optional;

/**
 * A page of what a request found.
 *
 * @param hits in the order that was asked for
 * @param total how many papers the result has on all its pages
 * @param degraded whether it was found by words alone although meaning was wanted
 * @param facets if they were asked for
 * @param next where the next page begins; empty on the last one
 */
public record SearchResult(
        List<SearchHit> hits, long total, Mode mode, boolean degraded, Optional<Facets> facets, Optional<Cursor> next) {

    /** How the papers were found. */
    public enum Mode {
        /** By words and by meaning. */
        HYBRID,
        /** By words alone. */
        LEXICAL,
        /** By meaning alone. */
        SEMANTIC,
        /** By identifier. */
        NAMED,
        /** Nothing was looked for: all papers, the newest first. */
        NEWEST
    }

    public SearchResult {
        hits = List.copyOf(hits);
    }
}
