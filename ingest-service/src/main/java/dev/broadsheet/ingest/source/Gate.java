package dev.broadsheet.ingest.source;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * This pod's way to one host. It lets one request through at a time, only while the pod holds the lease, and with the
 * pause that the host asks for; a pod that takes the lease over waits a whole pause first, because it cannot know when
 * its predecessor asked last.
 */
final class Gate {

    private final Politeness politeness;
    private final Duration length;
    private final UUID owner;
    private final LeaseStore leases;
    private final Semaphore oneAtATime = new Semaphore(1, true);
    private volatile long lastRequest;

    Gate(Politeness politeness, Duration length, UUID owner, LeaseStore leases) {
        this.politeness = politeness;
        this.length = length;
        this.owner = owner;
        this.leases = leases;
        this.lastRequest = System.nanoTime() - politeness.pause().toNanos();
    }

    /** Whether the lease is this pod's, taking or renewing it. */
    boolean hold() throws InterruptedException {
        return Awaiting.await(() -> leases.hold(politeness.lease(), owner, length, politeness.pause()))
                .isPresent();
    }

    /**
     * Waits for this pod's turn. The request must be made at once, and {@link #leave} be called after its answer is
     * read.
     *
     * @throws LeaseLostException if another pod holds the lease; no request may be made
     */
    void enter() throws LeaseLostException, InterruptedException {
        oneAtATime.acquire();
        boolean open = false;
        try {
            awaitTurn();
            lastRequest = System.nanoTime();
            open = true;
        } finally {
            if (!open) {
                oneAtATime.release();
            }
        }
    }

    void leave() {
        oneAtATime.release();
    }

    /** An answer is being read: the lease must not run out beneath it. */
    void renew() throws LeaseLostException, InterruptedException {
        remainingPause();
    }

    void close(Duration pause) throws InterruptedException {
        Awaiting.await(() -> leases.close(politeness.lease(), pause));
    }

    void release() throws InterruptedException {
        Awaiting.await(() -> leases.release(politeness.lease(), owner));
    }

    Duration renewal() {
        return length.dividedBy(3);
    }

    private void awaitTurn() throws LeaseLostException, InterruptedException {
        while (true) {
            long asked = System.nanoTime();
            long pause = Math.max(remainingPause().toNanos(), sinceLastRequest());
            // A pod that was paused between the question and now may have lost the lease meanwhile: it asks again.
            boolean certain = System.nanoTime() - asked < length.toNanos() / 2;
            if (pause <= 0 && certain) {
                return;
            }
            TimeUnit.NANOSECONDS.sleep(Math.min(pause, renewal().toNanos()));
        }
    }

    private Duration remainingPause() throws LeaseLostException, InterruptedException {
        return Awaiting.await(() -> leases.hold(politeness.lease(), owner, length, politeness.pause()))
                .orElseThrow(() -> new LeaseLostException(politeness.lease()));
    }

    private long sinceLastRequest() {
        return politeness.pause().toNanos() - (System.nanoTime() - lastRequest);
    }
}
