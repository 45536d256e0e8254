package dev.broadsheet.search.discovery;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.query.PaperField;
import dev.broadsheet.search.opensearch.StoreReads;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.papers.PapersIndex;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.search.Hit;

/** Which papers have a page, read a few thousand at a time and never all at once. */
@Singleton
class PaperPages {

    /** As many as one sitemap may have. */
    static final int MOST = 50_000;

    private static final int STEP = 5_000;
    private static final String UPDATED_AT = "updatedAt";

    private final StoreReads reads;
    private final int step;

    @Inject
    PaperPages(StoreReads reads) {
        this(reads, STEP);
    }

    PaperPages(StoreReads reads, int step) {
        this.reads = reads;
        this.step = step;
    }

    /** What a sitemap tells of a paper. */
    record Page(PaperId id, Instant updatedAt) {}

    /** The papers, of which the first are read already. */
    interface Reading {

        /** @throws dev.broadsheet.search.opensearch.StoreUnavailableException if the next cannot be read */
        void forEach(Consumer<Page> reader);
    }

    /**
     * The papers submitted last, newest first, at most {@value #MOST}.
     *
     * @throws dev.broadsheet.search.opensearch.StoreUnavailableException if they cannot be read
     */
    Reading newest() {
        List<Hit<Page>> first = read(List.of());
        return reader -> {
            List<Hit<Page>> hits = first;
            for (int read = hits.size(); !hits.isEmpty(); read += hits.size()) {
                hits.stream().map(Hit::source).forEach(reader);
                hits = read < MOST && hits.size() == step ? read(hits.getLast().sort()) : List.of();
            }
        };
    }

    /** @param after the sort values of the last paper read; none for the first papers */
    private List<Hit<Page>> read(List<FieldValue> after) {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(PapersIndex.ALIAS)
                .query(BoolQuery.of(bool -> bool.filter(PaperStore.LISTED)).toQuery())
                .sort(sort ->
                        sort.field(field -> field.field(PaperField.PUBLISHED_AT).order(SortOrder.Desc)))
                .sort(sort -> sort.field(field -> field.field(PaperField.ID).order(SortOrder.Desc)))
                .source(source -> source.filter(filter -> filter.includes(PaperField.ID, UPDATED_AT)))
                .trackTotalHits(total -> total.enabled(false))
                .size(step);
        if (!after.isEmpty()) {
            request.searchAfter(after);
        }
        return reads.searchOn(request.build(), Page.class).hits().hits();
    }
}
