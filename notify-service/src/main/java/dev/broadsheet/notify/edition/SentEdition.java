package dev.broadsheet.notify.edition;

import java.time.LocalDate;
import java.util.List;

/**
 * What came of sending an edition to everybody.
 *
 * @param requested digests that are on their way now
 * @param alreadyRequested readers whose digest of this edition was asked for before
 */
record SentEdition(LocalDate edition, int requested, int alreadyRequested) {

    static SentEdition of(LocalDate edition, List<DigestRequests.Outcome> outcomes) {
        return new SentEdition(
                edition,
                outcomes.stream().mapToInt(DigestRequests.Outcome::requested).sum(),
                outcomes.stream().mapToInt(DigestRequests.Outcome::before).sum());
    }
}
