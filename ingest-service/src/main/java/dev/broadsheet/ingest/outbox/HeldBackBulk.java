package dev.broadsheet.ingest.outbox;

import dev.broadsheet.contracts.outbox.BulkGate;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Lets bulk papers through as fast as enrichment works and no faster, so that a live paper never has a million others
 * before it. While the lag cannot be told nothing is let through: then nothing could be published either.
 */
final class HeldBackBulk implements BulkGate, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(HeldBackBulk.class);

    private final EnrichmentLag lag;
    private final WorkAhead workAhead;
    private final Duration lookInterval;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("enrichment-lag").daemon().factory());
    private ScheduledFuture<?> looks;
    private int room;

    HeldBackBulk(EnrichmentLag lag, BulkConfig config) {
        this.lag = lag;
        this.workAhead = new WorkAhead(config.workAhead(), config.fewest());
        this.lookInterval = config.lookInterval();
    }

    /** @param roomFound called when bulk papers may go on */
    void start(Runnable roomFound) {
        looks = clock.scheduleWithFixedDelay(
                () -> {
                    if (look() > 0) {
                        roomFound.run();
                    }
                },
                0,
                lookInterval.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized int take(int wanted) {
        int taken = Math.min(wanted, room);
        room -= taken;
        return taken;
    }

    @Override
    public synchronized void putBack(int unused) {
        room += unused;
    }

    private int look() {
        try {
            EnrichmentLag.Reading reading = lag.read();
            return set(workAhead.room(reading.done(), reading.waiting(), System.nanoTime()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return set(0);
        } catch (ExecutionException | TimeoutException | RuntimeException | Error e) {
            // Errors too: the clock would look no more.
            LOG.debugf("enrichment lag unknown: %s", e);
            return set(0);
        }
    }

    private synchronized int set(int found) {
        room = found;
        return found;
    }

    @Override
    public void close() {
        if (looks != null) {
            looks.cancel(true);
        }
        clock.shutdown();
        lag.close();
    }
}
