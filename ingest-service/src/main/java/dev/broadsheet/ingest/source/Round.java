package dev.broadsheet.ingest.source;

import dev.broadsheet.ingest.outbox.Cause;
import dev.broadsheet.ingest.outbox.Lane;
import dev.broadsheet.ingest.quarantine.Quarantine;
import dev.broadsheet.ingest.reading.ReadingListener;
import dev.broadsheet.ingest.reading.Unreadable;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.records.PaperStore;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One round of one source: the way to its host, and where what it finds goes. What is found is recorded in batches, as
 * fast as the store writes; the cursor is never ahead of what is durable.
 */
public final class Round implements ReadingListener<Found> {

    /** What all rounds share. */
    record Surroundings(
            WebClient web,
            PaperStore store,
            Quarantine quarantine,
            CursorStore cursors,
            SourceMetrics metrics,
            SourceConfig config) {}

    private final String source;
    private final Gate gate;
    private final Surroundings around;
    private final List<Found> batch = new ArrayList<>();
    private Cause cause;

    Round(String source, Gate gate, Surroundings around, Cause cause) {
        this.source = source;
        this.gate = gate;
        this.around = around;
        this.cause = cause;
    }

    /**
     * Asks the source's host, when it is this pod's turn. The answer must be closed before the next question.
     *
     * @throws FetchFailedException if there is no answer that the question allows
     */
    public Answer fetch(Question question) throws IOException, InterruptedException {
        try {
            Answer answer = around.web().fetch(question, gate);
            around.metrics().answered(source);
            return answer;
        } catch (FetchFailedException e) {
            around.metrics().failed(source, e.kind());
            throw e;
        }
    }

    /** What is found from now on is old: it waits for what is announced today. A trace of so many would show nothing. */
    public void bulk() {
        cause = new Cause(Lane.BULK, Optional.empty());
    }

    /** Takes what was found; it is durable at the latest after the next {@link #advance} or {@link #flush}. */
    @Override
    public void read(Found found) throws IOException {
        batch.add(found);
        if (batch.size() >= around.config().batchSize()) {
            flush();
        }
    }

    @Override
    public void unreadable(Unreadable record) throws IOException {
        around.metrics().unreadable(source);
        uninterrupted(() -> Awaiting.await(() -> around.quarantine().put(source, record)));
    }

    /** Records what has been found so far. */
    public void flush() throws IOException {
        if (!batch.isEmpty()) {
            List<Found> whole = List.copyOf(batch);
            uninterrupted(() -> Awaiting.await(
                    () -> around.store().record(whole, cause), around.config().batchTimeout()));
            around.metrics().found(source, whole.size());
            batch.clear();
        }
    }

    /** How far a part of the source has come, if it was ever harvested. */
    public Optional<String> position(String part) throws InterruptedException {
        return Awaiting.await(() -> around.cursors().position(source, part));
    }

    /** How far all parts of the source have come. */
    public Map<String, String> positions() throws InterruptedException {
        return Awaiting.await(() -> around.cursors().positions(source));
    }

    /** All before {@code position} is done: what was found becomes durable first, and then the position. */
    public void advance(String part, String position) throws IOException, InterruptedException {
        flush();
        Awaiting.await(() -> around.cursors().advance(source, part, position));
    }

    private interface Call {
        void make() throws InterruptedException;
    }

    // A parser passes on what its listener throws, as long as it is an IOException.
    private static void uninterrupted(Call call) throws IOException {
        try {
            call.make();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException stopped = new InterruptedIOException("the service stops");
            stopped.initCause(e);
            throw stopped;
        }
    }
}
