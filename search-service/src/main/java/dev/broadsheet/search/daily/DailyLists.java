package dev.broadsheet.search.daily;

import dev.broadsheet.search.opensearch.StoreReads;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.IndexedSignals;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.papers.PapersIndex;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.aggregations.CalendarInterval;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.RangeQuery;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.msearch.MultiSearchItem;
import org.opensearch.client.opensearch.core.msearch.MultisearchBody;
import org.opensearch.client.opensearch.core.search.Hit;
import org.opensearch.client.opensearch.core.search.HitsMetadata;

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
        MultisearchBody newest = nearest(range -> range.gt(day(LocalDate.EPOCH)), SortOrder.Desc);
        return listDay(reads.searchEach(PapersIndex.ALIAS, List.of(newest), OnList.class)
                .getFirst()
                .hits());
    }

    /** The list days with papers that are nearest to a period. */
    public Neighbours around(ListPeriod period) {
        List<MultiSearchItem<OnList>> nearest = reads.searchEach(
                PapersIndex.ALIAS,
                List.of(
                        nearest(range -> range.lt(day(period.first())), SortOrder.Desc),
                        nearest(range -> range.gt(day(period.last())), SortOrder.Asc)),
                OnList.class);
        return new Neighbours(
                listDay(nearest.getFirst().hits()), listDay(nearest.getLast().hits()));
    }

    /** Days with papers; empty where there is none. */
    public record Neighbours(Optional<LocalDate> before, Optional<LocalDate> after) {}

    /** What is read of a paper for its day alone. */
    private record OnList(IndexedSignals signals) {}

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

    private static MultisearchBody nearest(UnaryOperator<RangeQuery.Builder> range, SortOrder order) {
        Query within =
                range.apply(new RangeQuery.Builder().field(LIST_DAY)).build().toQuery();
        return new MultisearchBody.Builder()
                .query(BoolQuery.of(bool -> bool.filter(PaperStore.LISTED).filter(listed(), within))
                        .toQuery())
                .sort(List.of(SortOptions.of(
                        sort -> sort.field(field -> field.field(LIST_DAY).order(order)))))
                .source(source -> source.filter(filter -> filter.includes(LIST_DAY)))
                .trackTotalHits(total -> total.enabled(false))
                .size(1)
                .build();
    }

    private static Optional<LocalDate> listDay(HitsMetadata<OnList> found) {
        return found.hits().stream()
                .map(hit -> hit.source().signals().listDay())
                .findFirst();
    }

    private static JsonData day(LocalDate day) {
        return JsonData.of(day.toString());
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
        return RangeQuery.of(
                        range -> range.field(LIST_DAY).gte(day(period.first())).lte(day(period.last())))
                .toQuery();
    }
}
