package dev.broadsheet.search.limits;

import java.time.Duration;

/**
 * What an address has left, this request counted.
 *
 * @param quota requests in a window
 * @param used of them
 * @param exceeded whether this request is one too many
 * @param untilReset until it may ask as often again; never 0
 */
record Allowance(Bucket bucket, int quota, int used, boolean exceeded, Duration window, Duration untilReset) {

    /** For {@code RateLimit}. */
    String state() {
        return "\"%s\";r=%d;t=%d".formatted(bucket.title(), quota - used, secondsLeft());
    }

    /** For {@code RateLimit-Policy}. */
    String policy() {
        return "\"fixed window\";\"%s\";q=%d;w=%d".formatted(bucket.title(), quota, window.toSeconds());
    }

    long secondsLeft() {
        return Math.max(1, untilReset.plusMillis(999).toSeconds());
    }
}
