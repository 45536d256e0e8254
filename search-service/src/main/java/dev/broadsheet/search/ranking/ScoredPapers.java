package dev.broadsheet.search.ranking;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.query.PaperField;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.msearch.MultiSearchItem;
import org.opensearch.client.opensearch.core.msearch.MultisearchBody;
import org.opensearch.client.opensearch.core.search.Hit;

/**
 * A search that asks for nothing but which papers, and how well they fit. Identifiers come from the column of their field:
 * {@code _id} lies among the stored fields, where the whole document must be unpacked for it, hundreds of times a search.
 */
final class ScoredPapers {

    private static final String NO_STORED_FIELDS = "_none_";

    private ScoredPapers() {}

    /** The best papers for a query. */
    static MultisearchBody best(Query query, int size) {
        return best(query, Optional.empty(), size);
    }

    /** @param bonus whose score counts beside the query's, once it is known which papers are the best without it */
    static MultisearchBody best(Query query, Optional<Query> bonus, int size) {
        MultisearchBody.Builder search = new MultisearchBody.Builder()
                .query(query)
                .size(size)
                .storedFields(NO_STORED_FIELDS)
                .docvalueFields(fields -> fields.field(PaperField.ID))
                .trackTotalHits(total -> total.enabled(false));
        bonus.ifPresent(scored ->
                search.rescore(rescore -> rescore.windowSize(size).query(again -> again.rescoreQuery(scored))));
        return search.build();
    }

    /** The score of each paper found. */
    static Map<PaperId, Double> scores(MultiSearchItem<Void> answer) {
        return answer.hits().hits().stream()
                .collect(Collectors.toMap(ScoredPapers::id, hit -> hit.score().doubleValue()));
    }

    private static PaperId id(Hit<Void> hit) {
        return new PaperId(
                hit.fields().get(PaperField.ID).toJson().asJsonArray().getString(0));
    }
}
