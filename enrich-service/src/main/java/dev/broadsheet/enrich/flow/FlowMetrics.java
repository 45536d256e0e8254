package dev.broadsheet.enrich.flow;

import dev.broadsheet.enrich.flow.Outcome.Enriched;
import dev.broadsheet.enrich.flow.Outcome.Rejected;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.producer.Producer;

/** What of the flow an operator sees; counted once it is committed. */
@Singleton
class FlowMetrics {

    private final MeterRegistry registry;
    private final Timer age;
    private final Counter retries;

    FlowMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.age = Timer.builder("broadsheet.enrich.age")
                .serviceLevelObjectives(
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(1))
                .register(registry);
        this.retries = registry.counter("broadsheet.enrich.retries");
    }

    void committed(List<Outcome> outcomes) {
        Instant now = Instant.now();
        outcomes.forEach(outcome -> count(outcome, now));
    }

    private void count(Outcome outcome, Instant now) {
        switch (outcome) {
            case Enriched enriched -> {
                boolean deleted = enriched.event().paper().deleted();
                registry.counter("broadsheet.enrich.papers", "outcome", deleted ? "deleted" : "enriched")
                        .increment();
                age.record(Duration.between(enriched.discoveredAt(), now));
            }
            case Rejected rejected ->
                registry.counter(
                                "broadsheet.enrich.dead.letters",
                                "reason",
                                rejected.reason().name().toLowerCase(Locale.ROOT))
                        .increment();
        }
    }

    void retried() {
        retries.increment();
    }

    /** Kafka's own metrics of a producer, until closed. */
    AutoCloseable bind(Producer<?, ?> producer) {
        KafkaClientMetrics clientMetrics = new KafkaClientMetrics(producer);
        clientMetrics.bindTo(registry);
        return clientMetrics;
    }
}
