package dev.broadsheet.search.status;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A source as ingest-service tells of it.
 *
 * @param state fresh, quiet day, holiday, stale or failing; null until its first round has ended, and while it is off
 * @param why null if there is nothing to explain
 * @param lastSuccess null before the first
 * @param newestDay the newest day that it has brought; null before the first
 */
public record Source(String name, boolean enabled, String state, String why, Instant lastSuccess, LocalDate newestDay) {

    /** Whether something is wrong with it. */
    public boolean isPoor() {
        return "stale".equals(state) || "failing".equals(state);
    }
}
