package dev.broadsheet.notify.edition;

import java.time.LocalDate;

/**
 * What came of sending an edition to everybody.
 *
 * @param requested digests that are on their way now
 * @param alreadyRequested readers whose digest of this edition was asked for before
 */
record SentEdition(LocalDate edition, int requested, int alreadyRequested) {

    static SentEdition nothingOf(LocalDate edition) {
        return new SentEdition(edition, 0, 0);
    }

    SentEdition plus(RequestedBatch batch) {
        return new SentEdition(edition, requested + batch.requested(), alreadyRequested + batch.alreadyRequested());
    }
}
