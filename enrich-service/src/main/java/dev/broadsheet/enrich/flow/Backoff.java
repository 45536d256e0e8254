package dev.broadsheet.enrich.flow;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses that double up to a limit, each shortened at random by up to a half, so that pods do not return together. */
final class Backoff {

    private final Duration longest;
    private Duration pause;

    Backoff(Duration first, Duration longest) {
        this.pause = first;
        this.longest = longest;
    }

    Duration next() {
        long millis = pause.toMillis();
        pause = pause.multipliedBy(2).compareTo(longest) > 0 ? longest : pause.multipliedBy(2);
        return Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }
}
