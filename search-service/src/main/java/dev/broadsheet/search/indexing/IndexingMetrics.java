package dev.broadsheet.search.indexing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What indexing tells an operator. */
@Singleton
class IndexingMetrics {

    // A topic read again from its start says nothing of freshness, and its ages add up past what a timer holds.
    private static final Duration LONGEST_AGE = Duration.ofDays(1);

    // docs/metrics.md, Promises: alert rules count what is within it.
    private static final Duration PROMISED_AGE = Duration.ofMinutes(1);

    private final MeterRegistry registry;
    private final Clock clock;
    private final Timer bulk;
    private final Timer age;

    IndexingMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.bulk = Timer.builder("broadsheet.search.bulk")
                .description("One bulk request to OpenSearch, retries apart")
                .publishPercentileHistogram()
                .register(registry);
        this.age = Timer.builder("broadsheet.search.paper.age")
                .description("From a paper's acceptance by ingest until it stands in the index; "
                        + "it is visible one refresh interval later at the most. Papers older than a day are left out")
                .publishPercentileHistogram()
                .serviceLevelObjectives(PROMISED_AGE)
                .register(registry);
    }

    Timer bulk() {
        return bulk;
    }

    void applied(DocumentPart part) {
        counter("broadsheet.search.documents.indexed", part).increment();
        if (part.kind() == DocumentPart.Kind.PAPER) {
            Duration waited = Duration.between(accepted(part), clock.instant());
            if (waited.compareTo(LONGEST_AGE) <= 0) {
                age.record(waited);
            }
        }
    }

    void stale(DocumentPart part) {
        counter("broadsheet.search.documents.stale", part).increment();
    }

    void deferred() {
        registry.counter("broadsheet.search.bulk.deferred").increment();
    }

    void deadLettered(String topic) {
        registry.counter("broadsheet.search.dead.letters", "topic", topic).increment();
    }

    // A revision is the database's clock in µs when ingest accepted it, or a little more.
    private static Instant accepted(DocumentPart part) {
        return Instant.EPOCH.plus(part.revision(), ChronoUnit.MICROS);
    }

    private Counter counter(String name, DocumentPart part) {
        return registry.counter(name, "part", part.kind().name().toLowerCase(Locale.ROOT));
    }
}
