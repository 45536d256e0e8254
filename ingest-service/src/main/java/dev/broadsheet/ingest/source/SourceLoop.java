package dev.broadsheet.ingest.source;

import dev.broadsheet.ingest.reading.UnreadableDocumentException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Runs one source for as long as the service runs. When a round is due is known to the database, so that pods take
 * turns and a restart harvests nothing twice; that the pod may run it is told by the lease.
 */
final class SourceLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(SourceLoop.class);
    private static final int LONGEST_CAUSE = 300;

    private final Source source;
    private final Rounds rounds;
    private final Gate gate;
    private final StateView states;
    private final SourceConfig config;
    private final Backoff backoff;
    private final Semaphore stopped = new Semaphore(0);
    private final Thread thread;
    private volatile boolean running = true;

    SourceLoop(Source source, Rounds rounds, Gate gate, StateView states, SourceConfig config) {
        this.source = source;
        this.rounds = rounds;
        this.gate = gate;
        this.states = states;
        this.config = config;
        this.backoff = new Backoff(config.firstPause(), config.longestPause());
        this.thread =
                Thread.ofPlatform().name("source-" + source.name()).daemon().unstarted(this);
    }

    void start() {
        thread.start();
    }

    /** Ends the round in hand, if there is one: what it found so far is safe, and another pod finds the rest. */
    void stop() {
        running = false;
        stopped.release();
        thread.interrupt();
    }

    void join(Duration atMost) throws InterruptedException {
        thread.join(atMost);
    }

    @Override
    public void run() {
        while (running) {
            try {
                rest(turn());
            } catch (InterruptedException e) {
                running = false;
            } catch (RuntimeException | Error e) {
                // The database is away, or this service has a fault: the loop outlives both, or the source would fall
                // silent without a word.
                LOG.errorf(e, "source=%s has no round", source.name());
                restUninterrupted(config.poll());
            }
        }
    }

    /** @return how long there is nothing to do */
    private Duration turn() throws InterruptedException {
        Duration due = dueIn();
        if (due.isPositive()) {
            return due.compareTo(config.poll()) < 0 ? due : config.poll();
        }
        // Who waits for the lease may find that its former holder has run the round.
        if (!gate.hold() || dueIn().isPositive()) {
            return config.poll();
        }
        round();
        return Duration.ZERO;
    }

    private Duration dueIn() throws InterruptedException {
        return state().map(SourceState::dueIn).orElse(Duration.ZERO);
    }

    private Optional<SourceState> state() throws InterruptedException {
        return Awaiting.await(states::refresh).stream()
                .filter(state -> state.source().equals(source.name()))
                .findFirst();
    }

    private void round() throws InterruptedException {
        try {
            Harvested harvested = rounds.run(source);
            Duration next = harvested.unfinished() ? Duration.ZERO : source.interval();
            Awaiting.await(() -> states.succeeded(source.name(), harvested, next));
        } catch (LeaseLostException e) {
            LOG.infof("source=%s stands by: %s", source.name(), e.getMessage());
            rest(config.poll());
        } catch (IOException e) {
            if (running) {
                failed(cause(e), e);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "source=%s failed", source.name());
            failed("an error within this service; its log says more", e);
        }
    }

    private void failed(String why, Exception failure) throws InterruptedException {
        int failures = state().map(SourceState::failures).orElse(0) + 1;
        Duration own = backoff.after(failures, ThreadLocalRandom.current());
        Duration pause = Optional.of(failure)
                .filter(FetchFailedException.class::isInstance)
                .flatMap(fetch -> ((FetchFailedException) fetch).retryAfter())
                .filter(asked -> asked.compareTo(own) > 0)
                .orElse(own);
        LOG.warnf("source=%s failed failures=%d pause=%s cause=%s", source.name(), failures, pause, why);
        Awaiting.await(() -> states.failed(source.name(), why, pause));
    }

    private static String cause(IOException failure) {
        String message = String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}", " ");
        String cause =
                failure instanceof UnreadableDocumentException ? "the answer cannot be read: " + message : message;
        return cause.length() > LONGEST_CAUSE ? cause.substring(0, LONGEST_CAUSE) : cause;
    }

    private void rest(Duration pause) throws InterruptedException {
        if (pause.isPositive()) {
            boolean ended = stopped.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
            running &= !ended;
        }
    }

    private void restUninterrupted(Duration pause) {
        try {
            rest(pause);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
