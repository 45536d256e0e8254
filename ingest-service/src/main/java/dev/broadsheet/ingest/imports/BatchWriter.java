package dev.broadsheet.ingest.imports;

import dev.broadsheet.ingest.outbox.Cause;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.records.PaperStore;
import dev.broadsheet.ingest.records.Recorded;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes one batch while the next is being read; never more than that, so that a slow database slows the sender and
 * nothing piles up here.
 */
final class BatchWriter implements AutoCloseable {

    private static final Recorded NOTHING = new Recorded(0, 0);

    private final PaperStore store;
    private final Duration timeout;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import-writer").daemon().factory());
    private Optional<Future<Recorded>> inHand = Optional.empty();

    BatchWriter(PaperStore store, Duration timeout) {
        this.store = store;
        this.timeout = timeout;
    }

    /**
     * Begins to write a batch, after the one before is durable.
     *
     * @return what became of the one before
     */
    Recorded write(List<Found> batch, Cause cause, PaperStore.Alongside alongside) {
        Recorded before = await();
        inHand = Optional.of(writer.submit(() -> written(store.record(batch, cause, alongside))));
        return before;
    }

    /** Waits until all is durable. */
    Recorded await() {
        if (inHand.isEmpty()) {
            return NOTHING;
        }
        Future<Recorded> batch = inHand.get();
        inHand = Optional.empty();
        try {
            return batch.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the batch was not stored", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Recorded written(Uni<Recorded> batch) throws Exception {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> batch.ifNoItem().after(timeout).fail());
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        writer.shutdown();
    }
}
