package dev.broadsheet.search.indexing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * The bulks of a batch, some of which are under way at once, while the next is being made. Which of them arrives first does not
 * matter: each part of a document is guarded by its revision.
 */
final class BulksInFlight implements AutoCloseable {

    private final Semaphore free;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> begun = new ArrayList<>();

    BulksInFlight(int most) {
        this.free = new Semaphore(most);
    }

    /** Waits while as many as may be are under way. */
    void begin(Callable<?> bulk) throws InterruptedException {
        free.acquire();
        begun.add(threads.submit(() -> {
            try {
                return bulk.call();
            } finally {
                free.release();
            }
        }));
    }

    /**
     * Waits until all are settled.
     *
     * @throws InterruptedException if this thread or one of theirs was interrupted
     */
    void await() throws InterruptedException {
        for (Future<?> bulk : begun) {
            try {
                bulk.get();
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case InterruptedException interrupted -> throw interrupted;
                    case RuntimeException failure -> throw failure;
                    default -> throw new IllegalStateException(e.getCause());
                }
            }
        }
    }

    /** Interrupts what is still under way. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
