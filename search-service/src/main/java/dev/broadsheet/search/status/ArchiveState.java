package dev.broadsheet.search.status;

import static java.time.ZoneOffset.UTC;

import dev.broadsheet.search.daily.DailyLists;
import dev.broadsheet.search.opensearch.StoreReads;
import dev.broadsheet.search.opensearch.StoreUnavailableException;
import dev.broadsheet.search.papers.PaperCounts;
import dev.broadsheet.search.papers.PaperCounts.Counted;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.papers.PapersIndex;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.RangeQuery;
import org.opensearch.client.opensearch.core.SearchRequest;

/** Asks OpenSearch what readers can find. */
@Singleton
class ArchiveState {

    private static final Logger LOG = Logger.getLogger(ArchiveState.class);
    private static final Duration LATELY = Duration.ofHours(24);

    private final PaperCounts counts;
    private final DailyLists lists;
    private final StoreReads reads;
    private final Clock clock;

    ArchiveState(PaperCounts counts, DailyLists lists, StoreReads reads, Clock clock) {
        this.counts = counts;
        this.lists = lists;
        this.reads = reads;
        this.clock = clock;
    }

    /** Empty if OpenSearch cannot be asked. */
    Optional<Archive> archive() {
        try {
            LocalDate today = LocalDate.now(clock.withZone(UTC));
            Counted counted = counts.count(today, today);
            return Optional.of(new Archive(
                    counted.papers(),
                    lately(),
                    counted.days().getFirst().papers(),
                    counted.lastIndexedAt(),
                    counted.freshest(),
                    lists.newestDay()));
        } catch (StoreUnavailableException e) {
            LOG.debugf("archive not known cause=%s", e.getMessage());
            return Optional.empty();
        }
    }

    private long lately() {
        SearchRequest request = SearchRequest.of(search -> search.index(PapersIndex.ALIAS)
                .query(BoolQuery.of(bool -> bool.filter(PaperStore.REAL)
                                .filter(RangeQuery.of(range -> range.field("firstIndexedAt")
                                                .gte(JsonData.of(clock.instant()
                                                        .minus(LATELY)
                                                        .toEpochMilli())))
                                        .toQuery()))
                        .toQuery())
                .size(0)
                .trackTotalHits(total -> total.enabled(true)));
        return reads.search(request, Void.class).hits().total().value();
    }
}
