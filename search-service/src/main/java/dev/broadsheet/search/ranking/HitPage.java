package dev.broadsheet.search.ranking;

import static java.util.function.Function.identity;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.query.PaperField;
import dev.broadsheet.search.opensearch.StoreReads;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.papers.PapersIndex;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.search.Highlight;
import org.opensearch.client.opensearch.core.search.Hit;

/** The documents and highlights of the hits that are shown: the second and last round trip of a search. */
@Singleton
class HitPage {

    private static final int WHOLE_TEXT = 0;

    private final StoreReads reads;

    HitPage(StoreReads reads) {
        this.reads = reads;
    }

    /** @return those of the papers that are still there, in the order of {@code ids} */
    List<SearchHit> load(List<PaperId> ids, Query matching) {
        if (ids.isEmpty()) {
            return List.of();
        }
        SearchRequest request = SearchRequest.of(search -> search.index(PapersIndex.ALIAS)
                .source(PaperStore.SOURCE)
                .size(ids.size())
                .query(BoolQuery.of(bool -> bool.filter(PaperStore.REAL, PaperStore.named(ids)))
                        .toQuery())
                .highlight(highlight(matching)));
        Map<PaperId, SearchHit> hits = reads.search(request, IndexedPaper.class).hits().hits().stream()
                .map(HitPage::hit)
                .collect(Collectors.toMap(hit -> hit.paper().id(), identity()));
        return ids.stream().map(hits::get).filter(Objects::nonNull).toList();
    }

    private static Highlight highlight(Query matching) {
        return Highlight.of(highlight -> highlight
                .fields(PaperField.TITLE, field -> field.numberOfFragments(WHOLE_TEXT))
                .fields(PaperField.ABSTRACT, field -> field.numberOfFragments(WHOLE_TEXT))
                .highlightQuery(matching)
                .preTags(Highlighted.START)
                .postTags(Highlighted.END));
    }

    private static SearchHit hit(Hit<IndexedPaper> hit) {
        IndexedPaper paper = hit.source();
        return new SearchHit(
                paper,
                highlighted(hit, PaperField.TITLE, paper.title()),
                highlighted(hit, PaperField.ABSTRACT, paper.abstractText()));
    }

    private static Highlighted highlighted(Hit<IndexedPaper> hit, String field, String text) {
        List<String> fragments = hit.highlight().getOrDefault(field, List.of());
        return fragments.isEmpty() ? Highlighted.plain(text) : Highlighted.of(fragments.getFirst(), text);
    }
}
