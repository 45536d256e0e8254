package dev.broadsheet.ingest.papers;

/** What became of a paper that somebody wants here. */
enum Arrival {
    /** It was brought in. */
    ACCEPTED,
    ALREADY_HERE,
    /** It is here, and its authors have withdrawn it. */
    WITHDRAWN,
    /** arXiv has not answered yet; it is brought in when it does. */
    PENDING,
    NOT_FOUND,
    TAKEN_DOWN,
    UNREADABLE,
    /** Looking papers up is switched off. */
    NOBODY_ASKS;

    boolean isOrMayBeHere() {
        return switch (this) {
            case ACCEPTED, ALREADY_HERE, WITHDRAWN, PENDING -> true;
            case NOT_FOUND, TAKEN_DOWN, UNREADABLE, NOBODY_ASKS -> false;
        };
    }
}
