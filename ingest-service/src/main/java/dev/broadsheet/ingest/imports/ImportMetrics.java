package dev.broadsheet.ingest.imports;

import dev.broadsheet.ingest.records.Recorded;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what imports brought. */
@ApplicationScoped
class ImportMetrics {

    private final Counter accepted;
    private final Counter unchanged;
    private final Counter rejected;

    ImportMetrics(MeterRegistry metrics) {
        this.accepted = metrics.counter("broadsheet.ingest.import.papers", "outcome", "accepted");
        this.unchanged = metrics.counter("broadsheet.ingest.import.papers", "outcome", "unchanged");
        this.rejected = metrics.counter("broadsheet.ingest.import.papers", "outcome", "rejected");
    }

    void recorded(Recorded batch) {
        accepted.increment(batch.accepted());
        unchanged.increment(batch.unchanged());
    }

    void rejected() {
        rejected.increment();
    }
}
