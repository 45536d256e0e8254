package dev.broadsheet.search.ranking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The vectors of what readers ask; many readers ask the same. */
@Singleton
class QueryVectors {

    private static final Logger LOG = Logger.getLogger(QueryVectors.class);

    private final QueryEncoder encoder;
    private final MeterRegistry registry;
    private final Cache<String, float[]> cache;

    QueryVectors(QueryEncoder encoder, RankingConfig config, MeterRegistry registry) {
        this.encoder = encoder;
        this.registry = registry;
        this.cache = Caffeine.newBuilder()
                .maximumSize(config.cachedQueries())
                .expireAfterAccess(config.cachedFor())
                .build();
    }

    /**
     * Kept for who asks the same, so not to be changed. Empty if there is no text, or if the model fails on it: words alone
     * still find something.
     */
    Optional<float[]> of(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(cache.get(text, encoder::encode));
        } catch (RuntimeException e) {
            registry.counter("broadsheet.search.semantic.failures").increment();
            LOG.warnf("query not encoded cause=%s", e.toString());
            return Optional.empty();
        }
    }
}
