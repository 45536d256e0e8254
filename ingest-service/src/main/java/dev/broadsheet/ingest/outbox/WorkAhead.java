package dev.broadsheet.ingest.outbox;

import java.time.Duration;

/**
 * How many bulk papers may lie before enrichment: what it gets done in a given time, by the rate at which it has been
 * working. Times are in ns, as of {@link System#nanoTime}.
 */
final class WorkAhead {

    private static final double NEWEST_WEIGHT = 0.2;

    private final Duration time;
    private final int fewest;
    private double perSecond;
    private long lastDone = -1;
    private long lastLook;

    WorkAhead(Duration time, int fewest) {
        this.time = time;
        this.fewest = fewest;
    }

    /**
     * @param done records that enrichment has got done since ever
     * @param waiting records that lie before it
     * @return how many more may be put there
     */
    int room(long done, long waiting, long now) {
        if (lastDone >= 0 && now > lastLook && done > lastDone) {
            double seen = (done - lastDone) * 1e9 / (now - lastLook);
            perSecond = perSecond == 0 ? seen : NEWEST_WEIGHT * seen + (1 - NEWEST_WEIGHT) * perSecond;
        }
        if (done != lastDone) {
            lastDone = done;
            lastLook = now;
        }
        long allowed = Math.max(fewest, Math.round(perSecond * time.toMillis() / 1_000.0));
        return (int) Math.max(0, Math.min(allowed - waiting, Integer.MAX_VALUE));
    }
}
