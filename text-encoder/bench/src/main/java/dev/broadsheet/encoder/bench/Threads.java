package dev.broadsheet.encoder.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Two threads, so that figures of different machines speak of the same thing. */
final class Threads implements AutoCloseable {

    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    <T, R> List<R> map(List<T> values, Function<T, R> function) {
        List<Future<R>> results = values.stream()
                .map(value -> pool.submit((Callable<R>) () -> function.apply(value)))
                .toList();
        return results.stream().map(Threads::result).toList();
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
