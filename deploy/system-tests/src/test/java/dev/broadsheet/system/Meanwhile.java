package dev.broadsheet.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** What goes on beside a story: one thing again and again, with a pause between the end of one and the next. */
final class Meanwhile<T> implements AutoCloseable {

    private final CompletableFuture<List<T>> results = new CompletableFuture<>();
    private volatile boolean over;

    private Meanwhile() {}

    /** @param action is told how often it was done before */
    static <T> Meanwhile<T> again(Duration pause, IntFunction<T> action) {
        Meanwhile<T> meanwhile = new Meanwhile<>();
        Thread.ofPlatform().daemon().name("meanwhile").start(() -> meanwhile.run(pause, action));
        return meanwhile;
    }

    private void run(Duration pause, IntFunction<T> action) {
        List<T> done = new ArrayList<>();
        try {
            while (!over) {
                done.add(action.apply(done.size()));
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            }
            results.complete(done);
        } catch (InterruptedException | RuntimeException | AssertionError e) {
            results.completeExceptionally(e);
        }
    }

    /** Waits for the last. What one threw, which was then the last, is thrown as a cause. */
    List<T> end() {
        close();
        try {
            return results.get();
        } catch (ExecutionException e) {
            throw new AssertionError("what went on meanwhile failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        over = true;
    }
}
