package dev.broadsheet.enrich.enricher;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.function.Supplier;

/**
 * What was found in texts before, so that a revision that changed only metadata costs no inference. Bounded by its bytes;
 * losing it costs time and nothing else. Safe for several threads.
 */
final class FindingsCache {

    private final Cache<Key, Findings> cache;
    private final MeterRegistry metrics;

    private record Key(String field, TextHash text) {}

    /** @param bytes what it may take of the heap, roughly; 0 keeps nothing */
    FindingsCache(long bytes, MeterRegistry metrics) {
        this.metrics = metrics;
        this.cache = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<Key, Findings>weigher((key, findings) -> findings.bytes())
                // At once and in the caller's thread, so that the bound holds after every call.
                .executor(Runnable::run)
                .build();
    }

    /** Keeps nothing and counts nothing. */
    static FindingsCache none() {
        return new FindingsCache(0, new CompositeMeterRegistry());
    }

    /** @param finder asked for what is not known; if it fails, nothing is kept */
    Findings get(String field, TextHash text, Supplier<Findings> finder) {
        Key key = new Key(field, text);
        Findings known = cache.getIfPresent(key);
        count(field, known == null ? "miss" : "hit");
        if (known != null) {
            return known;
        }
        Findings found = finder.get();
        cache.put(key, found);
        return found;
    }

    private void count(String field, String result) {
        metrics.counter("broadsheet.enrich.cache", "field", field, "result", result)
                .increment();
    }
}
