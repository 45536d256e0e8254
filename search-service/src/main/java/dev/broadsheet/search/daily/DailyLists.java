package dev.broadsheet.search.daily;

import dev.broadsheet.search.opensearch.StoreReads;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.papers.PapersIndex;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.aggregations.CalendarInterval;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.RangeQuery;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.search.Hit;

/** The papers of the front pages. */
@Singleton
public class DailyLists {

    // index.max_result_window of the index.
    private static final int DEEPEST = 20_000;
    private static final String LIST_DAY = "signals.listDay";

    private final StoreReads reads;
    private final Clock clock;

    DailyLists(StoreReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * A page past the end is empty.
     *
     * @throws PageTooDeepException if the list reaches that page, but paging does not
     */
    public ListPage list(ListRequest request) {
        boolean tooDeep = request.offset() + request.limit() > DEEPEST;
        SearchRequest.Builder search = new SearchRequest.Builder()
                .index(PapersIndex.ALIAS)
                .query(query(request))
                .source(PaperStore.SOURCE)
                .trackTotalHits(total -> total.enabled(true));
        SearchResponse<IndexedPaper> found = reads.search(
                tooDeep
                        ? search.size(0).build()
                        : search.sort(ListOrder.of(request, clock.instant()))
                                .from((int) request.offset())
                                .size(request.limit())
                                .build(),
                IndexedPaper.class);
        long total = found.hits().total().value();
        if (tooDeep && request.offset() < total) {
            throw new PageTooDeepException("p is too deep: at most " + DEEPEST
                    + " papers of one list are paged; ask for a date, week or month");
        }
        List<IndexedPaper> papers =
                found.hits().hits().stream().map(Hit::source).toList();
        return new ListPage(papers, total, request.offset() + papers.size() < total && !papers.isEmpty());
    }

    /** The newest list day that has papers; empty while there is none. */
    public Optional<LocalDate> newestDay() {
        return nearestDay(RangeQuery.of(range -> range.field(LIST_DAY).gt(JsonData.of("1900-01-01"))), SortOrder.Desc);
    }

    /** The last list day before {@code day} that has papers. */
    public Optional<LocalDate> dayBefore(LocalDate day) {
        return nearestDay(
                RangeQuery.of(range -> range.field(LIST_DAY).lt(JsonData.of(day.toString()))), SortOrder.Desc);
    }

    /** The first list day after {@code day} that has papers. */
    public Optional<LocalDate> dayAfter(LocalDate day) {
        return nearestDay(RangeQuery.of(range -> range.field(LIST_DAY).gt(JsonData.of(day.toString()))), SortOrder.Asc);
    }

    /** All list days that have papers, the oldest first. */
    public List<LocalDate> days() {
        SearchRequest request = SearchRequest.of(search -> search.index(PapersIndex.ALIAS)
                .query(BoolQuery.of(bool -> bool.filter(PaperStore.LISTED).filter(listed()))
                        .toQuery())
                .size(0)
                .aggregations(
                        LIST_DAY,
                        days -> days.dateHistogram(histogram -> histogram
                                .field(LIST_DAY)
                                .calendarInterval(CalendarInterval.Day)
                                .minDocCount(1)
                                .format("yyyy-MM-dd"))));
        return reads.search(request, Void.class).aggregations().get(LIST_DAY).dateHistogram().buckets().array().stream()
                .map(bucket -> LocalDate.parse(bucket.keyAsString()))
                .toList();
    }

    private Optional<LocalDate> nearestDay(RangeQuery range, SortOrder order) {
        Query query = BoolQuery.of(bool -> bool.filter(PaperStore.LISTED).filter(listed(), range.toQuery()))
                .toQuery();
        SearchRequest request = SearchRequest.of(search -> search.index(PapersIndex.ALIAS)
                .query(query)
                .sort(sort -> sort.field(field -> field.field(LIST_DAY).order(order)))
                .source(PaperStore.SOURCE)
                .trackTotalHits(total -> total.enabled(false))
                .size(1));
        return reads.search(request, IndexedPaper.class).hits().hits().stream()
                .map(hit -> hit.source().signals().listDay())
                .findFirst();
    }

    private static Query query(ListRequest request) {
        List<Query> filters = new ArrayList<>(PaperStore.LISTED);
        filters.add(listed());
        request.period().map(DailyLists::within).ifPresent(filters::add);
        request.submitter()
                .map(handle -> Query.of(query -> query.term(
                        term -> term.field("signals.submittedBy.name").value(value -> value.stringValue(handle)))))
                .ifPresent(filters::add);
        return BoolQuery.of(bool -> bool.filter(filters)).toQuery();
    }

    private static Query listed() {
        return Query.of(query -> query.exists(exists -> exists.field(LIST_DAY)));
    }

    private static Query within(ListPeriod period) {
        return RangeQuery.of(range -> range.field(LIST_DAY)
                        .gte(JsonData.of(period.first().toString()))
                        .lte(JsonData.of(period.last().toString())))
                .toQuery();
    }
}
