package dev.broadsheet.enrich.abstractive;

/** What becomes of an answer. */
enum Verdict {
    ACCEPTED,
    EMPTY,
    TOO_LONG,
    MARKUP,
    LANGUAGE,
    UNRELATED
}
