package dev.broadsheet.enrich.flow;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** A thread per processor: inference computes all the time, so that more threads would only wait for each other. */
@Singleton
class Workers {

    private final ExecutorService threads;

    Workers(FlowConfig config) {
        int parallelism = config.parallelism().orElse(Runtime.getRuntime().availableProcessors());
        this.threads = Executors.newFixedThreadPool(
                parallelism, Thread.ofPlatform().name("enrich-", 0).factory());
    }

    /** The results in the order of the items, once all are there. */
    <T, R> List<R> map(List<T> items, Function<T, R> work) throws InterruptedException {
        List<Callable<R>> tasks =
                items.stream().<Callable<R>>map(item -> () -> work.apply(item)).toList();
        return threads.invokeAll(tasks).stream().map(Workers::result).toList();
    }

    private static <R> R result(Future<R> done) {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a record could not be worked on", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
