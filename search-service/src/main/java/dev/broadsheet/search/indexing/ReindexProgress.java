package dev.broadsheet.search.indexing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** How far the topics are read: in metrics, and a line in the log now and then. */
final class ReindexProgress {

    private static final Logger LOG = Logger.getLogger(ReindexProgress.class);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final Counter records;
    private final AtomicLong remaining;
    private Instant nextLine = Instant.MIN;

    ReindexProgress(MeterRegistry registry) {
        records = registry.counter("broadsheet.reindex.records");
        remaining = registry.gauge("broadsheet.reindex.remaining", new AtomicLong());
    }

    void read(int count, long left) {
        records.increment(count);
        remaining.set(left);
        Instant now = Instant.now();
        if (!now.isBefore(nextLine)) {
            LOG.infof("read records=%.0f remaining=%d", records.count(), left);
            nextLine = now.plus(BETWEEN_LINES);
        }
    }
}
