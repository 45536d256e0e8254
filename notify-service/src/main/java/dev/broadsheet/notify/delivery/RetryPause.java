package dev.broadsheet.notify.delivery;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long a deferred mail waits: twice as long each time up to a limit, with jitter, so that not all come at once. */
record RetryPause(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /** @param attempt that failed, from 1 */
    Duration after(int attempt) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        Duration whole = doubled.compareTo(longest) < 0 ? doubled : longest;
        long half = whole.toMillis() / 2;
        return Duration.ofMillis(half + ThreadLocalRandom.current().nextLong(half + 1));
    }
}
