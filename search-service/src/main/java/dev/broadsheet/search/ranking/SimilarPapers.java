package dev.broadsheet.search.ranking;

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

    private final PaperVectors vectors;
    private final StoreReads reads;

    SimilarPapers(PaperVectors vectors, StoreReads reads) {
        this.vectors = vectors;
        this.reads = reads;
    }

    /**
     * The nearest first; none of a paper that has no vector.
     *
     * @return empty if there is no such paper
     */
    public Optional<List<IndexedPaper>> of(PaperId paper, int limit) {
        return Optional.ofNullable(vectors.of(List.of(paper)).get(paper))
                .map(vector -> vector.map(near -> nearest(paper, near, limit)).orElse(List.of()));
    }

    private List<IndexedPaper> nearest(PaperId paper, List<Float> vector, int limit) {
        Query others = BoolQuery.of(bool -> bool.filter(PaperStore.LISTED).mustNot(PaperStore.named(List.of(paper))))
                .toQuery();
        SearchRequest request = SearchRequest.of(search -> search.index(PapersIndex.ALIAS)
                .query(query -> query.knn(knn ->
                        knn.field(PaperField.EMBEDDING).vector(vector).k(limit).filter(others)))
                .source(PaperStore.SOURCE)
                .size(limit));
        return reads.search(request, IndexedPaper.class).hits().hits().stream()
                .map(Hit::source)
                .toList();
    }
}
