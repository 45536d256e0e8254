package dev.broadsheet.search.opensearch;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Growing pauses between attempts, with jitter, so that many who wait do not come back at once. */
public final class Backoff {

    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Duration next = SHORTEST;

    /** Sleeps for half to all of the current pause, and doubles it. */
    public void pause() throws InterruptedException {
        Thread.sleep(pauseMillis());
    }

    long pauseMillis() {
        long half = next.toMillis() / 2;
        long millis = half + ThreadLocalRandom.current().nextLong(half + 1);
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return millis;
    }
}
