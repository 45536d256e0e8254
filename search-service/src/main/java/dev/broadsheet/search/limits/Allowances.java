package dev.broadsheet.search.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts who asks how often, in windows of fixed length that begin with an address's first request. Each pod counts for
 * itself: it is to keep one client from taking the service from the others, not to sell requests.
 */
@Singleton
class Allowances {

    private final LimitsConfig config;
    private final Clock clock;
    private final Cache<Counted, Window> windows;

    Allowances(LimitsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.windows = Caffeine.newBuilder()
                .maximumSize(config.addresses())
                .expireAfterWrite(config.window())
                .build();
    }

    private record Counted(Bucket bucket, ClientAddress address) {}

    private record Window(Instant end, int used, boolean exceeded) {}

    /** @return empty if there is no limit */
    Optional<Allowance> take(Bucket bucket, ClientAddress address) {
        int quota = quota(bucket);
        if (quota == 0) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Window window =
                windows.asMap().compute(new Counted(bucket, address), (counted, known) -> counted(known, now, quota));
        return Optional.of(new Allowance(
                bucket, quota, window.used(), window.exceeded(), config.window(), Duration.between(now, window.end())));
    }

    private Window counted(Window known, Instant now, int quota) {
        if (known == null || !now.isBefore(known.end())) {
            return new Window(now.plus(config.window()), 1, false);
        }
        return known.used() < quota
                ? new Window(known.end(), known.used() + 1, false)
                : new Window(known.end(), quota, true);
    }

    private int quota(Bucket bucket) {
        return switch (bucket) {
            case API -> config.api();
            case SEARCH -> config.search();
        };
    }
}
