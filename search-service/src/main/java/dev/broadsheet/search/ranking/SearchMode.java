package dev.broadsheet.search.ranking;

/** By what papers are found. */
public enum SearchMode {
    /** By words and by meaning. */
    HYBRID,
    /** By words alone. */
    LEXICAL,
    /** By meaning alone. */
    SEMANTIC
}
