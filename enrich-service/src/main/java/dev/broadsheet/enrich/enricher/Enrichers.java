package dev.broadsheet.enrich.enricher;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.context.Context;
import io.quarkus.arc.All;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** The enrichers that the operator wants, each with its time limit, its metrics and its memory. */
@Singleton
class Enrichers {

    private final FindingsCache earlier;
    private final List<Enricher> all;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("enricher-", 0).factory());

    /** @throws IllegalArgumentException if a field is wanted that no enricher makes */
    @Inject
    Enrichers(@All List<Enricher> known, EnricherConfig config, MeterRegistry metrics) {
        ExecutorService traced = Context.taskWrapping(threads);
        this.earlier = new FindingsCache(config.cacheMebibytes() * 1024L * 1024, metrics);
        int mostCalls = Runtime.getRuntime().availableProcessors() + config.abandonedCalls();
        this.all = wanted(known, config).stream()
                .<Enricher>map(enricher -> {
                    Enricher timed = new TimedEnricher(enricher, config.timeLimit(enricher.field()), mostCalls, traced);
                    Enricher measured = new MeasuredEnricher(timed, metrics);
                    return enricher.readsTextAlone() ? new CachedEnricher(measured, earlier) : measured;
                })
                .toList();
    }

    private static List<Enricher> wanted(List<Enricher> known, EnricherConfig config) {
        Set<String> fields = known.stream().map(Enricher::field).collect(Collectors.toSet());
        Set<String> wanted = config.fields().orElse(fields);
        Set<String> unknown = new HashSet<>(wanted);
        unknown.removeAll(fields);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no enricher makes " + unknown + "; there are " + fields);
        }
        return known.stream()
                .filter(enricher -> wanted.contains(enricher.field()))
                .toList();
    }

    List<Enricher> all() {
        return all;
    }

    FindingsCache earlier() {
        return earlier;
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
