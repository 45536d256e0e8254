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
import java.util.stream.Stream;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
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

    /**
     * The same where they can be done without; none if there is no such paper.
     *
     * @param share of the time that is left, 0 to 1
     * @throws dev.broadsheet.search.opensearch.StoreUnavailableException if they cannot be read in that time
     */
    public List<IndexedPaper> within(double share, PaperId paper, int limit) {
        return vectors.within(share, List.of(paper)).getOrDefault(paper, Optional.empty()).stream()
                .flatMap(vector -> papers(reads.search(request(paper, vector, limit), IndexedPaper.class, share)))
                .toList();
    }

    private List<IndexedPaper> nearest(PaperId paper, List<Float> vector, int limit) {
        return papers(reads.search(request(paper, vector, limit), IndexedPaper.class))
                .toList();
    }

    private static Stream<IndexedPaper> papers(SearchResponse<IndexedPaper> found) {
        return found.hits().hits().stream().map(Hit::source);
    }

    private static SearchRequest request(PaperId paper, List<Float> vector, int limit) {
        Query others = BoolQuery.of(bool -> bool.filter(PaperStore.LISTED).mustNot(PaperStore.named(List.of(paper))))
                .toQuery();
        return SearchRequest.of(search -> search.index(PapersIndex.ALIAS)
                .query(query -> query.knn(knn ->
                        knn.field(PaperField.EMBEDDING).vector(vector).k(limit).filter(others)))
                .source(PaperStore.SOURCE)
                .size(limit));
    }
}
