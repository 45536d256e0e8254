package dev.broadsheet.search.papers;

import static java.time.ZoneOffset.UTC;

import dev.broadsheet.query.PaperField;
import dev.broadsheet.search.opensearch.StoreReads;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.CalendarInterval;
import org.opensearch.client.opensearch._types.query_dsl.RangeQuery;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.search.Hit;

/** How many papers readers can see, withdrawn ones too, and how new they are. */
@Singleton
public class PaperCounts {

    private static final String RECENT = "recent";
    private static final String BY_DAY = "byDay";
    private static final String LAST = "last";

    private final StoreReads reads;

    PaperCounts(StoreReads reads) {
        this.reads = reads;
    }

    /** @param papers whose first version was submitted on that day, in UTC */
    public record Day(LocalDate date, long papers) {}

    /**
     * What was counted.
     *
     * @param days each of those asked for, the oldest first
     * @param freshest the paper submitted last
     * @param lastIndexedAt when a paper came into the index last
     */
    public record Counted(
            long papers, List<Day> days, Optional<IndexedPaper> freshest, Optional<Instant> lastIndexedAt) {}

    /** @throws dev.broadsheet.search.opensearch.StoreUnavailableException if the index cannot be asked */
    public Counted count(LocalDate first, LocalDate last) {
        SearchResponse<IndexedPaper> answer = reads.search(
                SearchRequest.of(search -> search.index(PapersIndex.ALIAS)
                        .query(PaperStore.REAL)
                        .source(PaperStore.SOURCE)
                        .sort(sort -> sort.field(
                                field -> field.field(PaperField.PUBLISHED_AT).order(SortOrder.Desc)))
                        .size(1)
                        .trackTotalHits(total -> total.enabled(true))
                        .aggregations(RECENT, since(first))
                        .aggregations(LAST, newest -> newest.max(max -> max.field("firstIndexedAt")))),
                IndexedPaper.class);
        Map<LocalDate, Long> found = byDay(answer.aggregations().get(RECENT));
        List<Day> days = first.datesUntil(last.plusDays(1))
                .map(day -> new Day(day, found.getOrDefault(day, 0L)))
                .toList();
        return new Counted(
                answer.hits().total().value(),
                days,
                answer.hits().hits().stream().map(Hit::source).findFirst(),
                moment(answer.aggregations().get(LAST)));
    }

    private static Aggregation since(LocalDate first) {
        return Aggregation.of(recent -> recent.filter(RangeQuery.of(range -> range.field(PaperField.PUBLISHED_AT)
                                .gte(JsonData.of(
                                        first.atStartOfDay(UTC).toInstant().toString())))
                        .toQuery())
                .aggregations(
                        BY_DAY,
                        days -> days.dateHistogram(histogram -> histogram
                                .field(PaperField.PUBLISHED_AT)
                                .calendarInterval(CalendarInterval.Day)
                                .minDocCount(1)
                                .format("yyyy-MM-dd"))));
    }

    private static Map<LocalDate, Long> byDay(Aggregate recent) {
        return recent.filter().aggregations().get(BY_DAY).dateHistogram().buckets().array().stream()
                .collect(
                        Collectors.toMap(bucket -> LocalDate.parse(bucket.keyAsString()), bucket -> bucket.docCount()));
    }

    // Of no papers the greatest moment is none, or an infinite one.
    private static Optional<Instant> moment(Aggregate last) {
        return Optional.ofNullable(last.max().value())
                .filter(Double::isFinite)
                .map(millis -> Instant.ofEpochMilli(millis.longValue()));
    }
}
