package dev.broadsheet.ingest.source;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Counts what sources ask and what they are told. */
@ApplicationScoped
class SourceMetrics {

    private final MeterRegistry metrics;

    SourceMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void answered(String source) {
        request(source, "answered");
    }

    void failed(String source, FetchFailedException.Kind kind) {
        request(source, kind.name().toLowerCase(Locale.ROOT));
    }

    void found(String source, int records) {
        metrics.counter("broadsheet.ingest.source.records", "source", source, "outcome", "found")
                .increment(records);
    }

    void unreadable(String source) {
        metrics.counter("broadsheet.ingest.source.records", "source", source, "outcome", "unreadable")
                .increment();
    }

    private void request(String source, String outcome) {
        metrics.counter("broadsheet.ingest.source.requests", "source", source, "outcome", outcome)
                .increment();
    }
}
