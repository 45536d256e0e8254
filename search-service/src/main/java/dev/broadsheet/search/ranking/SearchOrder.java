package dev.broadsheet.search.ranking;

/** In what order results stand. */
public enum SearchOrder {
    /** Best first. */
    RELEVANCE,
    /** Submitted last first. */
    DATE,
    /** Most upvotes first. */
    UPVOTES,
    /** By upvotes, comments, stars and age. */
    TRENDING
}
