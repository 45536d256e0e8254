package dev.broadsheet.search.opensearch;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;

/** One reader's request: its turn, from its first question to OpenSearch until it is answered, and the time that it has. */
@RequestScoped
class ReadTurn {

    private final ReadTurns turns;
    private final ReadsConfig config;
    private boolean taken;
    private long end;

    ReadTurn(ReadTurns turns, ReadsConfig config) {
        this.turns = turns;
        this.config = config;
    }

    /**
     * Waits for the turn, if this request does not have it yet.
     *
     * @return the time that is left, which is more than none
     * @throws StoreUnavailableException if there is no turn, or no time
     */
    Duration timeLeft() {
        if (!taken) {
            timeAnew();
            turns.take();
            taken = true;
        }
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new StoreUnavailableException("the time of this request is over", null);
        }
        return Duration.ofNanos(left);
    }

    /** From now on it has all of its time again. */
    void timeAnew() {
        end = System.nanoTime() + config.deadline().toNanos();
    }

    @PreDestroy
    void giveBack() {
        if (taken) {
            turns.giveBack();
        }
    }
}
