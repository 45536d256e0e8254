package dev.broadsheet.search.ranking;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.query.PaperField;
import dev.broadsheet.search.opensearch.StoreReads;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.papers.PapersIndex;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.search.Hit;

/** The vectors of indexed papers. */
@Singleton
class PaperVectors {

    private final StoreReads reads;

    PaperVectors(StoreReads reads) {
        this.reads = reads;
    }

    private record Embedded(
            @JsonProperty(PaperField.EMBEDDING) List<Float> embedding) {}

    /** Of those papers that are there; empty for one that was not encoded. */
    Map<PaperId, Optional<List<Float>>> of(List<PaperId> papers) {
        return found(reads.search(request(papers), Embedded.class));
    }

    /**
     * The same where they can be done without.
     *
     * @param share of the time that is left
     * @throws dev.broadsheet.search.opensearch.StoreTooSlowException if that is over
     */
    Map<PaperId, Optional<List<Float>>> within(double share, List<PaperId> papers) {
        return found(reads.search(request(papers), Embedded.class, share));
    }

    private static SearchRequest request(List<PaperId> papers) {
        Query wanted = BoolQuery.of(bool -> bool.filter(PaperStore.REAL, PaperStore.named(papers)))
                .toQuery();
        return SearchRequest.of(search -> search.index(PapersIndex.ALIAS)
                .query(wanted)
                .source(source -> source.filter(filter -> filter.includes(PaperField.EMBEDDING)))
                .trackTotalHits(total -> total.enabled(false))
                .size(papers.size()));
    }

    private static Map<PaperId, Optional<List<Float>>> found(SearchResponse<Embedded> answer) {
        Map<PaperId, Optional<List<Float>>> found = new HashMap<>();
        for (Hit<Embedded> hit : answer.hits().hits()) {
            found.put(new PaperId(hit.id()), Optional.ofNullable(hit.source().embedding()));
        }
        return found;
    }
}
