package dev.broadsheet.enrich.enricher;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Tells how long an enricher takes and how often it fails. */
final class MeasuredEnricher implements Enricher {

    private final Enricher enricher;
    private final Timer time;
    private final Counter failures;

    MeasuredEnricher(Enricher enricher, MeterRegistry metrics) {
        this.enricher = enricher;
        this.time = metrics.timer("broadsheet.enrich.enricher", "field", enricher.field());
        this.failures = metrics.counter("broadsheet.enrich.enricher.failures", "field", enricher.field());
    }

    @Override
    public String field() {
        return enricher.field();
    }

    @Override
    public boolean readsTextAlone() {
        return enricher.readsTextAlone();
    }

    @Override
    public void enrich(Reading reading, Findings findings) {
        boolean done = false;
        Timer.Sample sample = Timer.start();
        try {
            enricher.enrich(reading, findings);
            done = true;
        } finally {
            sample.stop(time);
            if (!done) {
                failures.increment();
            }
        }
    }
}
