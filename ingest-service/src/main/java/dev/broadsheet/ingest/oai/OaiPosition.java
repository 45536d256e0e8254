package dev.broadsheet.ingest.oai;

import static dev.broadsheet.contracts.paper.Checks.requirePresent;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far the harvest has come.
 *
 * @param complete the newest datestamp that was over when it was harvested to its end; harvested once more the next
 *     time, because clocks differ
 * @param newest the newest datestamp of any record
 */
record OaiPosition(LocalDate complete, Optional<LocalDate> newest) {

    OaiPosition {
        requirePresent(complete, "complete");
        requirePresent(newest, "newest");
    }

    static OaiPosition parse(String text) {
        String[] days = text.split(" ", -1);
        return new OaiPosition(
                LocalDate.parse(days[0]), days.length > 1 ? Optional.of(LocalDate.parse(days[1])) : Optional.empty());
    }

    String text() {
        return complete + newest.map(day -> " " + day).orElse("");
    }

    OaiPosition seen(Optional<LocalDate> datestamp) {
        return new OaiPosition(
                complete,
                datestamp
                        .filter(day -> newest.isEmpty() || day.isAfter(newest.get()))
                        .or(() -> newest));
    }

    OaiPosition completed(LocalDate day) {
        return new OaiPosition(day.isAfter(complete) ? day : complete, newest);
    }
}
