package dev.broadsheet.ingest.records;

import java.util.Optional;

/** Something found, with the fingerprints of what it says. */
record Observation(Found found, String paperFingerprint, String signalsFingerprint) {

    private static final String SIGNALS_ALONE = "signals";

    static Observation of(Found found) {
        return new Observation(
                found,
                found.paper().map(Fingerprints::of).orElse(""),
                found.signals().map(Fingerprints::of).orElse(""));
    }

    String id() {
        return found.id().value();
    }

    Optional<FoundPaper> paper() {
        return found.paper();
    }

    Optional<FoundSignals> signals() {
        return found.signals();
    }

    String source() {
        return found.paper().map(paper -> paper.origin().source()).orElse(SIGNALS_ALONE);
    }

    boolean saysNewPaper(Fingerprints known) {
        return paper().isPresent() && !known.has(source(), paperFingerprint);
    }

    boolean saysNewSignals(Fingerprints known) {
        return signals().isPresent() && !known.has(source(), signalsFingerprint);
    }
}
