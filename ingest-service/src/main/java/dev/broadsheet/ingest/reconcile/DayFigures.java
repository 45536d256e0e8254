package dev.broadsheet.ingest.reconcile;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A category's day, compared.
 *
 * @param announced papers in the feed
 * @param harvested new papers in OAI-PMH
 * @param missingInOai announced, and not harvested although the harvest has come so far
 * @param missingInFeed harvested as new, and not announced
 * @param notStored shown by either, and not among the papers of record
 */
@Schema(name = "ReconciledDay")
record DayFigures(
        LocalDate day,
        String category,
        long announced,
        long harvested,
        long missingInOai,
        long missingInFeed,
        long notStored) {

    long missing() {
        return missingInOai + missingInFeed;
    }
}
