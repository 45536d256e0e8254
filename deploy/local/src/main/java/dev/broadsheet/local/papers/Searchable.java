package dev.broadsheet.local.papers;

import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.console.ProgressBar;
import dev.broadsheet.local.settings.LaunchException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Waits until papers can be found. */
public record Searchable(Console console) {

    private static final Duration STANDSTILL = Duration.ofMinutes(3);
    private static final long BETWEEN_LOOKS_MILLIS = 300;

    /**
     * Shows {@code found} growing to {@code wanted}.
     *
     * @throws LaunchException if it stands still for minutes
     */
    public void await(String what, LongSupplier wanted, LongSupplier found) {
        long target = wanted.getAsLong();
        long begun = found.getAsLong();
        if (begun >= target) {
            return;
        }
        long latest = begun;
        Instant lastGrowth = Instant.now();
        try (ProgressBar bar = new ProgressBar(console, what, "papers")) {
            bar.show(0, share(begun, begun, target));
            while (latest < target) {
                pause();
                long now = found.getAsLong();
                if (now > latest) {
                    lastGrowth = Instant.now();
                } else if (Instant.now().isAfter(lastGrowth.plus(STANDSTILL))) {
                    throw standstill(now, target);
                }
                latest = now;
                bar.show(latest - begun, share(begun, latest, target));
            }
        }
    }

    private static double share(long begun, long now, long target) {
        return (double) (now - begun) / (target - begun);
    }

    private static LaunchException standstill(long found, long wanted) {
        return new LaunchException(
                "Only %,d of %,d papers are searchable, and for minutes no more came.".formatted(found, wanted),
                "./dev status shows where they are; ./dev logs enrich and ./dev logs search say why.");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted.", "Try again.");
        }
    }
}
