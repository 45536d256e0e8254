package dev.broadsheet.search.ranking;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.query.PaperField;
import dev.broadsheet.search.opensearch.StoreReads;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.papers.PapersIndex;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.search.Hit;

/** The papers that are nearest to one in meaning. */
@Singleton
public class SimilarPapers {

    private final StoreReads reads;

    SimilarPapers(StoreReads reads) {
        this.reads = reads;
    }

    private record Embedded(
            @JsonProperty(PaperField.EMBEDDING) List<Float> embedding) {}

    /**
     * The nearest first; none of a paper that has no vector.
     *
     * @return empty if there is no such paper
     */
    public Optional<List<IndexedPaper>> of(PaperId paper, int limit) {
        return embedded(paper).map(found -> found.embedding() == null ? List.of() : nearest(paper, found, limit));
    }

    private Optional<Embedded> embedded(PaperId paper) {
        SearchRequest request = SearchRequest.of(search -> search.index(PapersIndex.ALIAS)
                .query(BoolQuery.of(bool -> bool.filter(PaperStore.REAL, PaperStore.named(List.of(paper))))
                        .toQuery())
                .source(source -> source.filter(filter -> filter.includes(PaperField.EMBEDDING)))
                .size(1));
        return reads.search(request, Embedded.class).hits().hits().stream()
                .map(Hit::source)
                .findFirst();
    }

    private List<IndexedPaper> nearest(PaperId paper, Embedded found, int limit) {
        Query others = BoolQuery.of(bool -> bool.filter(PaperStore.LISTED).mustNot(PaperStore.named(List.of(paper))))
                .toQuery();
        SearchRequest request = SearchRequest.of(search -> search.index(PapersIndex.ALIAS)
                .query(query -> query.knn(knn -> knn.field(PaperField.EMBEDDING)
                        .vector(found.embedding())
                        .k(limit)
                        .filter(others)))
                .source(PaperStore.SOURCE)
                .size(limit));
        return reads.search(request, IndexedPaper.class).hits().hits().stream()
                .map(Hit::source)
                .toList();
    }
}
