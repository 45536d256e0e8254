package dev.broadsheet.ingest.source;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** The pause after failures in a row: it doubles up to a ceiling, and chance spreads it so that pods do not march in step. */
record Backoff(Duration first, Duration ceiling) {

    Backoff {
        if (first.isNegative() || first.isZero() || ceiling.compareTo(first) < 0) {
            throw new IllegalArgumentException("the first pause must be positive and not above the longest");
        }
    }

    /** @return between half of the pause and the whole of it */
    Duration after(int failures, RandomGenerator random) {
        long whole = ceiling.toMillis();
        int doublings = Math.max(0, failures - 1);
        if (doublings < Long.numberOfLeadingZeros(first.toMillis()) - 1) {
            whole = Math.min(whole, first.toMillis() << doublings);
        }
        return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
    }
}
