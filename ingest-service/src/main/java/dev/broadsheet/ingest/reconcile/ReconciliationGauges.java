package dev.broadsheet.ingest.reconcile;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Shows the figures of the compared days. */
@ApplicationScoped
class ReconciliationGauges {

    private final MultiGauge papers;

    ReconciliationGauges(MeterRegistry metrics) {
        this.papers =
                MultiGauge.builder("broadsheet.ingest.reconciliation.papers").register(metrics);
    }

    void show(List<DayFigures> figures) {
        papers.register(figures.stream().flatMap(ReconciliationGauges::rows).toList(), true);
    }

    private static Stream<MultiGauge.Row<?>> rows(DayFigures day) {
        return Stream.of(
                row(day, "announced", day.announced()),
                row(day, "harvested", day.harvested()),
                row(day, "missing_in_oai", day.missingInOai()),
                row(day, "missing_in_feed", day.missingInFeed()),
                row(day, "not_stored", day.notStored()));
    }

    private static MultiGauge.Row<?> row(DayFigures day, String figure, long value) {
        return MultiGauge.Row.of(
                Tags.of("day", day.day().toString(), "category", day.category(), "figure", figure), value);
    }
}
