package dev.broadsheet.ingest.imports;

import dev.broadsheet.ingest.imports.ImportProgress.LineError;
import dev.broadsheet.ingest.quarantine.Quarantine;
import dev.broadsheet.ingest.reading.Unreadable;
import io.quarkus.vertx.VertxContextSupport;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** The lines of one import that are no papers: all are counted, the first are named, and put into quarantine. */
final class RejectedLines {

    static final String SOURCE = "import";

    private static final Logger LOG = Logger.getLogger(RejectedLines.class);

    private final Quarantine quarantine;
    private final ImportConfig config;
    private final ImportMetrics metrics;
    private final List<LineError> named = new ArrayList<>();
    private long count;

    RejectedLines(Quarantine quarantine, ImportConfig config, ImportMetrics metrics) {
        this.quarantine = quarantine;
        this.config = config;
        this.metrics = metrics;
    }

    void add(long line, Unreadable unreadable) {
        count++;
        metrics.rejected();
        if (named.size() < config.namedErrors()) {
            named.add(new LineError(line, unreadable.cause()));
        }
        // A file of something else altogether would make millions.
        if (count <= config.quarantined()) {
            keep(unreadable);
        }
    }

    long count() {
        return count;
    }

    List<LineError> named() {
        return List.copyOf(named);
    }

    private void keep(Unreadable unreadable) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> quarantine.put(SOURCE, unreadable));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            LOG.warnf("rejected line not kept: %s", e.toString());
        }
    }
}
