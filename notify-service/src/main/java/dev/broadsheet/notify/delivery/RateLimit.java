package dev.broadsheet.notify.delivery;

import java.time.Duration;

/**
 * So many a second, evenly: the generic cell rate algorithm, with bursts of one second.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-I.371">ITU-T I.371, annex A</a>
 */
final class RateLimit {

    private static final double NANOS = 1e9;

    private final long interval;
    private final long burst;
    private long nextFree = Long.MIN_VALUE;

    RateLimit(double perSecond) {
        this.interval = Math.max(1, Math.round(NANOS / perSecond));
        this.burst = Math.max(0, (long) NANOS - interval);
    }

    /**
     * Takes a turn, unless it is farther away than {@code longest}.
     *
     * @param now by a clock of nanoseconds that only ticks forward
     * @return how long to wait for the turn; longer than {@code longest} if none was taken
     */
    synchronized Duration turn(long now, Duration longest) {
        long earliest = Math.max(nextFree, now - burst);
        Duration wait = Duration.ofNanos(Math.max(0, earliest - now));
        if (wait.compareTo(longest) <= 0) {
            nextFree = earliest + interval;
        }
        return wait;
    }
}
