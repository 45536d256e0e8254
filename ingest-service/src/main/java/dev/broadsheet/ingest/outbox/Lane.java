package dev.broadsheet.ingest.outbox;

/** How urgent an event is. */
public enum Lane {
    /** A source announced it, or a person did it: published at once. */
    LIVE,
    /** Part of a load of many: published as fast as enrichment keeps up, and never in the way of live papers. */
    BULK
}
