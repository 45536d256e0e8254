package dev.broadsheet.ingest.outbox;

import java.time.Duration;

/**
 * How many bulk papers may lie before enrichment: what it gets done in a given time, by the rate at which it has been
 * working. Times are in ns, as of {@link System#nanoTime}.
 *
 * <p>Offsets also count what nobody will ever read: the ends of transactions, and the records of those that a killed
 * relay left to be aborted. A group's position stops before them until the next record comes. So a lag that stands still
 * is presumed to be of that kind, once, until something is done again: if enrichment is away after all, no more than one
 * portion goes out.
 */
final class WorkAhead {

    private static final double NEWEST_WEIGHT = 0.2;
    private static final long STILL_NANOS = 2_000_000_000L;

    private final Duration time;
    private final int fewest;
    private double perSecond;
    private long lastDone = -1;
    private long lastWaiting = -1;
    private long lastLook;
    private long stillSince;
    private long unreadable;
    private boolean presumed;

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
        presume(done, waiting, now);
        if (done != lastDone) {
            lastDone = done;
            lastLook = now;
        }
        long allowed = Math.max(fewest, Math.round(perSecond * time.toMillis() / 1_000.0));
        return (int) Math.max(0, Math.min(allowed - (waiting - unreadable), Integer.MAX_VALUE));
    }

    private void presume(long done, long waiting, long now) {
        if (done != lastDone) {
            unreadable = Math.max(0, unreadable - Math.max(0, done - lastDone));
            presumed = false;
        }
        if (done != lastDone || waiting != lastWaiting) {
            stillSince = now;
        }
        if (!presumed && now - stillSince >= STILL_NANOS) {
            unreadable = waiting;
            presumed = true;
        }
        unreadable = Math.min(unreadable, waiting);
        lastWaiting = waiting;
    }
}
