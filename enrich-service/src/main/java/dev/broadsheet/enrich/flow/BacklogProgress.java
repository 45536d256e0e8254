package dev.broadsheet.enrich.flow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** How far the backlog of a new generation is. */
@Singleton
class BacklogProgress {

    enum State {
        /** Nothing is asked for. */
        OFF,
        /** It is being found out what is missing. */
        LOOKING,
        ENRICHING,
        /** The topic has everything that was discovered; live papers go on. */
        DONE
    }

    private final AtomicLong remaining = new AtomicLong();
    private final Counter papers;
    private volatile State state = State.OFF;
    private volatile long begun;
    private volatile long doneBefore;

    BacklogProgress(MeterRegistry metrics) {
        this.papers = metrics.counter("broadsheet.reenrich.papers");
        metrics.gauge("broadsheet.reenrich.remaining", remaining);
    }

    void looking() {
        state = State.LOOKING;
    }

    void found(int missing) {
        remaining.set(missing);
        doneBefore = done();
        begun = System.nanoTime();
        state = missing == 0 ? State.DONE : State.ENRICHING;
    }

    void enriched(int count) {
        papers.increment(count);
        passed(count);
    }

    /** No longer to be done here, whatever the reason. */
    void passed(int count) {
        remaining.addAndGet(-count);
    }

    State state() {
        return state;
    }

    /** Papers since the process started. */
    long done() {
        return (long) papers.count();
    }

    long remaining() {
        return remaining.get();
    }

    double papersPerSecond() {
        double seconds = (System.nanoTime() - begun) / 1e9;
        return state == State.ENRICHING && seconds > 0 ? (done() - doneBefore) / seconds : 0;
    }
}
