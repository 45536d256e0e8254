package dev.broadsheet.search.ranking;

import dev.broadsheet.search.opensearch.StoreReads;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.PapersIndex;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opensearch.client.opensearch.core.msearch.MultiSearchItem;
import org.opensearch.client.opensearch.core.msearch.MultisearchBody;
import org.opensearch.client.opensearch.core.search.Hit;

/** A page of a result in an order that the index itself has. */
@Singleton
class SortedPage {

    private final StoreReads reads;

    SortedPage(StoreReads reads) {
        this.reads = reads;
    }

    SearchResult load(PaperSearchRequest request, SearchOrder order, Ranking ranking, Instant asOf) {
        ResultSet set = ranking.set();
        MultisearchBody.Builder search = PageSearch.documents(set.query(ranking), set.matching(), request.limit())
                .sort(PageSearch.order(order, asOf));
        request.after().ifPresent(cursor -> begin(search, cursor));
        PageSearch.count(search, request.facets());
        MultiSearchItem<IndexedPaper> answer = reads.searchEach(
                        PapersIndex.ALIAS, List.of(search.build()), IndexedPaper.class)
                .getFirst();

        List<Hit<IndexedPaper>> documents = answer.hits().hits();
        long total = answer.hits().total().value();
        int end = request.after().map(Cursor::position).orElse(0) + documents.size();
        boolean more = !documents.isEmpty() && end < total;
        return new SearchResult(
                documents.stream().map(PageSearch::hit).toList(),
                total,
                ranking.mode(),
                ranking.isDegraded(request.mode()),
                request.facets() ? Optional.of(Facets.of(answer.aggregations())) : Optional.empty(),
                more
                        ? Optional.of(new Cursor(
                                request.fingerprint(),
                                asOf,
                                end,
                                documents.getLast().sort()))
                        : Optional.empty());
    }

    // Who goes back knows how many results were before, but not by which values the last of them stood there.
    private static void begin(MultisearchBody.Builder search, Cursor end) {
        if (end.values().isEmpty()) {
            search.from(end.position());
        } else {
            search.searchAfter(end.values());
        }
    }
}
