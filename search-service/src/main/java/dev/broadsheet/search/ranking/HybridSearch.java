package dev.broadsheet.search.ranking;

import dev.broadsheet.search.ranking.SearchResult.Mode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Finds a result and shows one page of it: two round trips to the index. */
@Singleton
class HybridSearch {

    private final Rankings rankings;
    private final RankedPage byRelevance;
    private final SortedPage sorted;
    private final Clock clock;

    HybridSearch(Rankings rankings, RankedPage byRelevance, SortedPage sorted, Clock clock) {
        this.rankings = rankings;
        this.byRelevance = byRelevance;
        this.sorted = sorted;
        this.clock = clock;
    }

    SearchResult search(PaperSearchRequest request) {
        Instant asOf = request.after()
                .map(Cursor::asOf)
                .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Ranking ranking = rankings.of(request, asOf);
        if (request.order() != SearchOrder.RELEVANCE) {
            return sorted.load(request, request.order(), ranking, asOf);
        }
        // Where nothing is looked for, no paper is better than another.
        return ranking.mode() == Mode.NEWEST
                ? sorted.load(request, SearchOrder.DATE, ranking, asOf)
                : byRelevance.load(request, ranking, asOf);
    }
}
