package dev.broadsheet.enrich.enricher;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for an enricher no longer than its time limit. A call that takes longer is interrupted and left alone: what it
 * finds later is lost. While too many such calls are out, the enricher is not called.
 */
final class TimedEnricher implements Enricher {

    private final Enricher enricher;
    private final Duration limit;
    private final Semaphore calls;
    private final ExecutorService threads;

    /** @param mostCalls that may be out at a time, awaited or not */
    TimedEnricher(Enricher enricher, Duration limit, int mostCalls, ExecutorService threads) {
        this.enricher = enricher;
        this.limit = limit;
        this.calls = new Semaphore(mostCalls);
        this.threads = threads;
    }

    @Override
    public String field() {
        return enricher.field();
    }

    @Override
    public boolean readsTextAlone() {
        return enricher.readsTextAlone();
    }

    /** @throws EnricherTimeoutException if it takes too long, or too many calls of it do */
    @Override
    public void enrich(Reading reading, Findings findings) {
        if (!calls.tryAcquire()) {
            throw new EnricherTimeoutException("skipped: earlier calls took longer than " + limit + " and go on");
        }
        // Not the paper's own, to which a late call must not write.
        Findings found = new Findings();
        Future<?> call = threads.submit(() -> {
            try {
                enricher.enrich(reading, found);
            } finally {
                calls.release();
            }
        });
        await(call);
        findings.add(found);
    }

    private void await(Future<?> call) {
        try {
            call.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            call.cancel(true);
            throw new EnricherTimeoutException("took longer than " + limit);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new EnricherFailedException(e.getCause());
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new EnricherFailedException(e);
        }
    }

    static final class EnricherTimeoutException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private EnricherTimeoutException(String message) {
            super(message);
        }
    }

    /** An error, such as a text that overflows a recursive matcher. */
    static final class EnricherFailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private EnricherFailedException(Throwable cause) {
            super(cause.toString(), cause);
        }
    }
}
