package dev.broadsheet.ingest.quarantine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A page of the quarantine, the newest first.
 *
 * @param next the parameter {@code before} of the next page; null on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuarantinePage(List<Quarantined> records, Long next) {

    static QuarantinePage of(List<Quarantined> records, int limit) {
        return new QuarantinePage(
                records, records.size() < limit ? null : records.getLast().id());
    }
}
