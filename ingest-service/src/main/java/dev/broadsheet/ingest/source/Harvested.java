package dev.broadsheet.ingest.source;

import static dev.broadsheet.contracts.paper.Checks.requirePresent;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a round ended that did not fail.
 *
 * @param newestDay the newest day that the source has ever brought, if it counts in days
 * @param unfinished there is more to fetch at once: the next round starts without a pause
 */
public record Harvested(Freshness freshness, Optional<LocalDate> newestDay, boolean unfinished) {

    public Harvested {
        requirePresent(freshness, "freshness");
        requirePresent(newestDay, "newestDay");
    }

    public static Harvested of(Freshness freshness, Optional<LocalDate> newestDay) {
        return new Harvested(freshness, newestDay, false);
    }
}
