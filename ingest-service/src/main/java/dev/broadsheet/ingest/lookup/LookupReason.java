package dev.broadsheet.ingest.lookup;

import java.time.Duration;

/** Why a paper is asked for: who waits for it, and after what time it is worth asking again. */
public enum LookupReason {
    /** Somebody submitted it and waits. */
    SUBMISSION(Duration.ofMinutes(1)),
    /** It is missing here, or in one of the sources. */
    GAP(Duration.ofHours(6));

    private final Duration answerHolds;

    LookupReason(Duration answerHolds) {
        this.answerHolds = answerHolds;
    }

    Duration answerHolds() {
        return answerHolds;
    }
}
