package dev.broadsheet.enrich.enricher;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Finds in a text what was found in the same text before: a revision that changed only metadata costs no inference.
 * Failures are not remembered.
 */
final class CachedEnricher implements Enricher {

    private static final String COUNTER = "broadsheet.enrich.cache";

    /** A field of a text. */
    record Key(String field, TextHash text) {}

    private final Enricher enricher;
    private final Cache<Key, Findings> cache;
    private final Counter hits;
    private final Counter misses;

    /** @param enricher one that {@linkplain Enricher#readsTextAlone reads text alone} */
    CachedEnricher(Enricher enricher, Cache<Key, Findings> cache, MeterRegistry metrics) {
        this.enricher = enricher;
        this.cache = cache;
        this.hits = metrics.counter(COUNTER, "field", enricher.field(), "result", "hit");
        this.misses = metrics.counter(COUNTER, "field", enricher.field(), "result", "miss");
    }

    static Cache<Key, Findings> cache(long bytes) {
        return Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<Key, Findings>weigher((key, findings) -> findings.bytes())
                // Otherwise another thread makes place some time later.
                .executor(Runnable::run)
                .build();
    }

    @Override
    public String field() {
        return enricher.field();
    }

    @Override
    public boolean readsTextAlone() {
        return true;
    }

    @Override
    public void enrich(Reading reading, Findings findings) {
        Key key = new Key(field(), reading.textHash());
        Findings found = cache.getIfPresent(key);
        if (found == null) {
            misses.increment();
            found = new Findings();
            enricher.enrich(reading, found);
            cache.put(key, found);
        } else {
            hits.increment();
        }
        findings.add(found);
    }
}
