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
        Query wanted = BoolQuery.of(bool -> bool.filter(PaperStore.REAL, PaperStore.named(papers)))
                .toQuery();
        SearchRequest request = SearchRequest.of(search -> search.index(PapersIndex.ALIAS)
                .query(wanted)
                .source(source -> source.filter(filter -> filter.includes(PaperField.EMBEDDING)))
                .trackTotalHits(total -> total.enabled(false))
                .size(papers.size()));
        Map<PaperId, Optional<List<Float>>> found = new HashMap<>();
        for (Hit<Embedded> hit : reads.search(request, Embedded.class).hits().hits()) {
            found.put(new PaperId(hit.id()), Optional.ofNullable(hit.source().embedding()));
        }
        return found;
    }
}
