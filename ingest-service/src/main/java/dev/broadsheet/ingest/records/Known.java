package dev.broadsheet.ingest.records;

/** What the store has under an id: enough to tell whether something found is news. */
record Known(String id, long revision, String contentHash, int version) {

    /** Strictly above what was published before, also after the database was restored from a backup. */
    static long nextRevision(Known known, DatabaseClock now) {
        return known == null ? now.micros() : Math.max(known.revision + 1, now.micros());
    }
}
