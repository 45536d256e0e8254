package dev.broadsheet.ingest.imports;

import dev.broadsheet.ingest.imports.ImportProgress.LineError;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.records.PaperStore;
import dev.broadsheet.ingest.records.Recorded;
import io.quarkus.vertx.VertxContextSupport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One file on its way into the store. It reads as fast as the store writes and no faster, so that a slow database slows
 * the sender and nothing piles up here.
 */
final class PaperImport {

    private final PaperStore store;
    private final ImportConfig config;
    private final ImportMetrics metrics;
    private final Optional<String> traceparent;
    private final List<Found> batch = new ArrayList<>();
    private final List<LineError> errors = new ArrayList<>();
    private long read;
    private long accepted;
    private long unchanged;
    private long rejected;

    PaperImport(PaperStore store, ImportConfig config, ImportMetrics metrics, Optional<String> traceparent) {
        this.store = store;
        this.config = config;
        this.metrics = metrics;
        this.traceparent = traceparent;
    }

    /** What is told about the import while it runs. */
    interface Listener {
        void on(ImportProgress progress) throws IOException;
    }

    void run(BoundedLines lines, Listener listener) throws IOException {
        long nextReport = System.nanoTime() + config.progressInterval().toNanos();
        for (Optional<BoundedLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            take(line.get());
            if (batch.size() >= config.batchSize()) {
                flush();
            }
            if (System.nanoTime() - nextReport >= 0) {
                listener.on(progress());
                nextReport = System.nanoTime() + config.progressInterval().toNanos();
            }
        }
        flush();
    }

    ImportProgress progress() {
        return new ImportProgress(read, accepted, unchanged, rejected, null, null, null);
    }

    ImportProgress finished() {
        return new ImportProgress(read, accepted, unchanged, rejected, true, List.copyOf(errors), null);
    }

    ImportProgress failed(String why) {
        return new ImportProgress(read, accepted, unchanged, rejected, false, List.copyOf(errors), why);
    }

    private void take(BoundedLines.Line line) {
        read++;
        try {
            String text = line.text()
                    .orElseThrow(() ->
                            new UnreadableLineException("the line is longer than " + config.longestLine() + " bytes"));
            if (!text.isBlank()) {
                batch.add(PaperLine.parse(text));
            }
        } catch (UnreadableLineException e) {
            rejected++;
            metrics.rejected();
            if (errors.size() < config.namedErrors()) {
                errors.add(new LineError(line.number(), e.getMessage()));
            }
        }
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        Recorded recorded = recordBatch();
        metrics.recorded(recorded);
        accepted += recorded.accepted();
        unchanged += recorded.unchanged();
        batch.clear();
    }

    private Recorded recordBatch() {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> store.record(List.copyOf(batch), traceparent)
                    .ifNoItem()
                    .after(config.batchTimeout())
                    .fail());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
