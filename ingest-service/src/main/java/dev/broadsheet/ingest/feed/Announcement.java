package dev.broadsheet.ingest.feed;

import static dev.broadsheet.contracts.paper.Checks.requirePresent;

import dev.broadsheet.ingest.records.Found;
import java.time.LocalDate;

/** One paper announced: on which day (US Eastern, as arXiv counts), as what, and the paper itself. */
public record Announcement(LocalDate day, AnnouncementKind kind, Found found) {

    public Announcement {
        requirePresent(day, "day");
        requirePresent(kind, "kind");
        requirePresent(found, "found");
    }
}
