package dev.broadsheet.ingest.imports;

import dev.broadsheet.ingest.outbox.Cause;
import dev.broadsheet.ingest.outbox.Lane;
import dev.broadsheet.ingest.reading.ReadingListener;
import dev.broadsheet.ingest.reading.Unreadable;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.records.Recorded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One file on its way into the store. */
final class PaperImport {

    private final ImportConfig config;
    private final ImportMetrics metrics;
    private final ResumableFile file;
    private final Cause cause;
    private final RejectedLines rejected;
    private List<Found> batch = new ArrayList<>();
    private long read;
    private long accepted;
    private long unchanged;

    PaperImport(ImportConfig config, ImportMetrics metrics, RejectedLines rejected, ResumableFile file, Cause cause) {
        this.config = config;
        this.metrics = metrics;
        this.rejected = rejected;
        this.file = file;
        this.cause = cause;
    }

    /** What is told about the import while it runs. */
    interface Listener {
        void on(ImportProgress progress) throws IOException;
    }

    void run(BoundedLines lines, BatchWriter writer, Listener listener) throws IOException {
        try {
            read(lines, writer, listener);
        } finally {
            // What was read before a file broke off counts too.
            count(writer.await());
        }
    }

    private void read(BoundedLines lines, BatchWriter writer, Listener listener) throws IOException {
        long nextReport = System.nanoTime() + config.progressInterval().toNanos();
        for (Optional<BoundedLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            take(line.get());
            if (batch.size() >= config.batchSize()) {
                count(write(writer));
            }
            if (System.nanoTime() - nextReport >= 0) {
                listener.on(progress());
                nextReport = System.nanoTime() + config.progressInterval().toNanos();
            }
        }
        if (!batch.isEmpty()) {
            count(write(writer));
        }
    }

    ImportProgress progress() {
        return new ImportProgress(read, file.line(), accepted, unchanged, rejected.count(), null, null, null);
    }

    ImportProgress finished() {
        return new ImportProgress(
                read, file.line(), accepted, unchanged, rejected.count(), true, rejected.named(), null);
    }

    ImportProgress failed(String why) {
        return new ImportProgress(
                read, file.line(), accepted, unchanged, rejected.count(), false, rejected.named(), why);
    }

    private void take(BoundedLines.Line line) throws IOException {
        read++;
        if (line.number() <= file.line()) {
            return;
        }
        PaperLine.read(line, new ReadingListener<>() {
            @Override
            public void read(Found found) {
                batch.add(found);
            }

            @Override
            public void unreadable(Unreadable unreadable) {
                rejected.add(line.number(), unreadable);
            }
        });
    }

    private Recorded write(BatchWriter writer) {
        List<Found> full = batch;
        batch = new ArrayList<>(config.batchSize());
        return writer.write(full, cause.in(lane()), file.reached(read));
    }

    // A few papers are somebody waiting for them; a snapshot waits for everybody.
    private Lane lane() {
        return read - file.line() > config.liveAtMost() ? Lane.BULK : Lane.LIVE;
    }

    private void count(Recorded recorded) {
        metrics.recorded(recorded);
        accepted += recorded.accepted();
        unchanged += recorded.unchanged();
    }
}
