package dev.broadsheet.ingest.sighting;

import static dev.broadsheet.contracts.paper.Checks.requirePresent;
import static dev.broadsheet.contracts.paper.Checks.requireText;

import dev.broadsheet.contracts.paper.PaperId;
import java.time.LocalDate;

/**
 * A paper that a source has shown.
 *
 * @param day of the announcement, or of the record's last change
 * @param newPaper whether it was submitted so lately that its first announcement must be of about that day
 */
public record Sighting(LocalDate day, String category, PaperId id, boolean newPaper) {

    public Sighting {
        requirePresent(day, "day");
        requireText(category, "category");
        requirePresent(id, "id");
    }
}
