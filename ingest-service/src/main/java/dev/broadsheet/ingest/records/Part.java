package dev.broadsheet.ingest.records;

/**
 * A part of a paper of record that is taken from one source as a whole. Which source wins is told in
 * {@code ingest-service/README.md}.
 */
enum Part {
    TEXT,
    AUTHORS,
    CATEGORIES,
    /** When version 1 was submitted, and the dates of all versions: the same whatever version a source tells of. */
    HISTORY(false),
    /** When the newest version was submitted. */
    NEWEST_DATE,
    REMARKS,
    WITHDRAWAL;

    private final boolean ofAVersion;

    Part() {
        this(true);
    }

    Part(boolean ofAVersion) {
        this.ofAVersion = ofAVersion;
    }

    /** Whether it may differ from version to version, so that a newer version wins whoever tells it. */
    boolean isOfAVersion() {
        return ofAVersion;
    }
}
