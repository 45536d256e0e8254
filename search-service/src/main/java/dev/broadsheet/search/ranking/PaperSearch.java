package dev.broadsheet.search.ranking;

import dev.broadsheet.query.PaperQuery;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/** Answers what readers ask, and measures how long they wait. */
@Singleton
public class PaperSearch {

    // docs/metrics.md, Promises: alert rules count what is within it.
    private static final Duration PROMISED_TIME = Duration.ofMillis(500);

    private final HybridSearch search;
    private final MeterRegistry registry;

    PaperSearch(HybridSearch search, MeterRegistry registry) {
        this.search = search;
        this.registry = registry;
    }

    /** The best papers. @throws dev.broadsheet.search.opensearch.StoreUnavailableException if the index cannot be asked */
    public SearchResult search(PaperQuery query, int limit) {
        return search(PaperSearchRequest.best(query, limit));
    }

    /**
     * @throws dev.broadsheet.search.opensearch.StoreUnavailableException if the index cannot be asked
     */
    public SearchResult search(PaperSearchRequest request) {
        Timer.Sample started = Timer.start(registry);
        String mode = "failed";
        try {
            SearchResult result = search.search(request);
            mode = result.mode().name().toLowerCase(Locale.ROOT);
            return result;
        } finally {
            started.stop(Timer.builder("broadsheet.search.search")
                    .tag("mode", mode)
                    .publishPercentileHistogram()
                    .serviceLevelObjectives(PROMISED_TIME)
                    .register(registry));
        }
    }
}
