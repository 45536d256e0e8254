package dev.broadsheet.ingest.lookup;

/** What is known about a paper that was asked for. */
public enum LookupOutcome {
    /** Nobody has asked for it. */
    UNKNOWN,
    /** arXiv has not answered yet. */
    PENDING,
    /** It is among the papers of record now. */
    FOUND,
    /** Likewise, and its authors have withdrawn it. */
    WITHDRAWN,
    /** arXiv does not know it. */
    NOT_FOUND,
    /** arXiv answered, and its record is in quarantine. */
    UNREADABLE;

    public boolean isFinal() {
        return this != UNKNOWN && this != PENDING;
    }
}
