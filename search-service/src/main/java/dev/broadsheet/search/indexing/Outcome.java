package dev.broadsheet.search.indexing;

/** What became of a part that was written. */
sealed interface Outcome {

    /** It stands in the index. */
    record Applied() implements Outcome {}

    /** The index had this revision or a newer one. */
    record Stale() implements Outcome {}

    /** The index will never take it. */
    record Rejected(String cause) implements Outcome {}

    /** The index could not take it now. */
    record Deferred(String cause) implements Outcome {}
}
