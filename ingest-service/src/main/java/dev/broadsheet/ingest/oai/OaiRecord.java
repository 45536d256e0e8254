package dev.broadsheet.ingest.oai;

import static dev.broadsheet.contracts.paper.Checks.listOrEmpty;
import static dev.broadsheet.contracts.paper.Checks.requirePresent;
import static dev.broadsheet.contracts.paper.Checks.requireText;

import dev.broadsheet.ingest.records.Found;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A harvested record.
 *
 * @param identifier {@code oai:arXiv.org:2310.06825}
 * @param datestamp the UTC day of the record's last change, which is not the paper's
 * @param sets {@code cs:cs:CV}, {@code physics:hep-th}
 * @param deleted the repository dropped the record; arXiv has never said so
 * @param found empty only if deleted
 */
public record OaiRecord(
        String identifier, LocalDate datestamp, List<String> sets, boolean deleted, Optional<Found> found) {

    public OaiRecord {
        requireText(identifier, "identifier");
        requirePresent(datestamp, "datestamp");
        sets = listOrEmpty(sets);
        requirePresent(found, "found");
        if (found.isEmpty() != deleted) {
            throw new IllegalArgumentException("a record has a paper exactly if it is not deleted");
        }
    }
}
