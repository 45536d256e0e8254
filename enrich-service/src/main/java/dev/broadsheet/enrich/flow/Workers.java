package dev.broadsheet.enrich.flow;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A thread per processor: inference computes all the time, so that more threads would only wait for each other. */
@Singleton
class Workers {

    private final int parallelism;
    private final ExecutorService threads;

    Workers(FlowConfig config) {
        this.parallelism = config.parallelism().orElse(Runtime.getRuntime().availableProcessors());
        this.threads = Executors.newFixedThreadPool(
                parallelism, Thread.ofPlatform().name("enrich-", 0).factory());
    }

    /** How many work at a time. */
    int parallelism() {
        return parallelism;
    }

    /** Work begins in the order in which it was submitted. */
    <R> Future<R> submit(Callable<R> work) {
        return threads.submit(work);
    }

    // What is in hand is read again, by whoever has its partitions next.
    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
