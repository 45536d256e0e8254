package dev.broadsheet.search.ranking;

import static java.util.function.Function.identity;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.search.opensearch.StoreReads;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.papers.PapersIndex;
import dev.broadsheet.search.ranking.Fusion.Part;
import dev.broadsheet.search.ranking.Fusion.Scored;
import dev.broadsheet.search.ranking.SearchHit.Place;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch.core.msearch.MultiSearchItem;
import org.opensearch.client.opensearch.core.msearch.MultisearchBody;
import org.opensearch.client.opensearch.core.search.Hit;

/**
 * A page of a result in the order of relevance: from the ranking as far as it goes, then whatever else holds the words,
 * by their score alone. With the count of the whole, in one round trip.
 */
@Singleton
class RankedPage {

    private final StoreReads reads;

    RankedPage(StoreReads reads) {
        this.reads = reads;
    }

    SearchResult load(PaperSearchRequest request, Ranking ranking, Instant asOf) {
        ResultSet set = ranking.set();
        int position = request.after().map(Cursor::position).orElse(0);
        List<Scored> head = ranking.from(position, request.limit());
        int behind = Math.max(0, position - ranking.order().size());
        int rest = ranking.goesOn() ? Math.min(request.limit() - head.size(), Cursor.DEEPEST_BY_RELEVANCE - behind) : 0;

        List<MultisearchBody> searches = new ArrayList<>(List.of(counted(request, ranking)));
        if (!head.isEmpty()) {
            searches.add(head(head, set));
        }
        if (rest > 0) {
            searches.add(tail(ranking, asOf, behind, rest));
        }
        List<MultiSearchItem<IndexedPaper>> answers = reads.searchEach(PapersIndex.ALIAS, searches, IndexedPaper.class);

        List<SearchHit> hits = new ArrayList<>();
        if (!head.isEmpty()) {
            hits.addAll(placed(head, position, answers.get(1).hits().hits(), set));
        }
        if (rest > 0) {
            hits.addAll(behind(answers.getLast().hits().hits(), position + head.size()));
        }
        long total = answers.getFirst().hits().total().value();
        int end = position + head.size() + Math.max(0, hits.size() - head.size());
        boolean more = !hits.isEmpty() && end < total && end <= Cursor.DEEPEST_BY_RELEVANCE;
        return new SearchResult(
                hits,
                total,
                ranking.mode(),
                ranking.isDegraded(request.mode()),
                request.facets() ? Optional.of(Facets.of(answers.getFirst().aggregations())) : Optional.empty(),
                more ? Optional.of(new Cursor(request.fingerprint(), asOf, end, List.of())) : Optional.empty());
    }

    private static MultisearchBody counted(PaperSearchRequest request, Ranking ranking) {
        MultisearchBody.Builder search = new MultisearchBody.Builder()
                .query(ranking.set().query(ranking))
                .size(0);
        PageSearch.count(search, request.facets());
        return search.build();
    }

    private static MultisearchBody head(List<Scored> head, ResultSet set) {
        List<PaperId> ids = head.stream().map(Scored::id).toList();
        return PageSearch.documents(
                        BoolQuery.of(bool -> bool.filter(PaperStore.REAL, PaperStore.named(ids)))
                                .toQuery(),
                        set.matching(),
                        ids.size())
                .build();
    }

    private static MultisearchBody tail(Ranking ranking, Instant asOf, int from, int size) {
        return PageSearch.documents(ranking.set().tail(ranking), ranking.set().matching(), size)
                .from(from)
                .sort(PageSearch.order(SearchOrder.RELEVANCE, asOf))
                .trackScores(true)
                .build();
    }

    // A paper that was taken down since it was ranked has no document.
    private static List<SearchHit> placed(
            List<Scored> head, int position, List<Hit<IndexedPaper>> documents, ResultSet set) {
        Map<PaperId, SearchHit> found = documents.stream()
                .map(PageSearch::hit)
                .collect(Collectors.toMap(hit -> hit.paper().id(), identity()));
        List<SearchHit> hits = new ArrayList<>();
        for (int i = 0; i < head.size(); i++) {
            Scored scored = head.get(i);
            SearchHit hit = found.get(scored.id());
            if (hit != null) {
                boolean named = set.named().contains(scored.id());
                hits.add(hit.at(
                        new Place(position + i + 1, scored.score(), named, scored.lexical(), scored.semantic())));
            }
        }
        return hits;
    }

    private static List<SearchHit> behind(List<Hit<IndexedPaper>> documents, int position) {
        List<SearchHit> hits = new ArrayList<>();
        for (Hit<IndexedPaper> document : documents) {
            Part words = new Part(document.score().doubleValue(), 0);
            hits.add(PageSearch.hit(document)
                    .at(new Place(position + hits.size() + 1, 0, false, Optional.of(words), Optional.empty())));
        }
        return hits;
    }
}
