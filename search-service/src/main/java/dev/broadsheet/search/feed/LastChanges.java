package dev.broadsheet.search.feed;

import static java.time.temporal.ChronoUnit.SECONDS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.broadsheet.search.web.ContentTag;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/**
 * When the content of an address changed, as far as this process saw. The papers cannot tell: one that was submitted
 * long ago may come into a feed today. What was never seen, or is forgotten, changed now: that costs a reader one more
 * reading, and never a paper.
 */
@Singleton
class LastChanges {

    private static final int MOST_ADDRESSES = 10_000;

    private final Cache<String, Change> changes =
            Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).build();
    private final Clock clock;

    LastChanges(Clock clock) {
        this.clock = clock;
    }

    private record Change(ContentTag tag, Instant at) {}

    /**
     * @return in whole seconds, as HTTP tells them; later than every change of this address before
     */
    Instant of(String address, ContentTag tag) {
        return changes.asMap()
                .compute(
                        address, (key, known) -> known != null && known.tag().equals(tag) ? known : changed(known, tag))
                .at();
    }

    private Change changed(Change known, ContentTag tag) {
        Instant now = clock.instant().truncatedTo(SECONDS);
        boolean sameSecond = known != null && !now.isAfter(known.at());
        return new Change(tag, sameSecond ? known.at().plusSeconds(1) : now);
    }
}
