package dev.broadsheet.search.ranking;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.query.PaperField;
import dev.broadsheet.search.papers.CompactVector;
import java.util.List;
import java.util.Optional;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.FieldAndFormat;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.msearch.MultiSearchItem;
import org.opensearch.client.opensearch.core.msearch.MultisearchBody;
import org.opensearch.client.opensearch.core.search.Hit;

/**
 * A search that asks for nothing but which papers, how well they fit, and where they lie. All of it comes from columns:
 * {@code _id} lies among the stored fields, where the whole document must be unpacked for it, hundreds of times a search.
 */
final class ScoredPapers {

    private static final String NO_STORED_FIELDS = "_none_";

    private ScoredPapers() {}

    /** The best papers for a query. */
    static MultisearchBody best(Query query, int size) {
        return search(query, size).build();
    }

    /** @param again how those are scored once more that are the best for the query alone */
    static MultisearchBody best(Query query, Again again, int size) {
        return search(query, size)
                .rescore(rescore -> rescore.windowSize(size)
                        .query(scored -> scored.queryWeight(again.first()).rescoreQuery(again.query())))
                .build();
    }

    /**
     * @param query scores once more
     * @param first what the first score weighs beside that
     */
    record Again(Query query, float first) {

        /** What the queries say is all that counts. */
        static Again instead(Query... queries) {
            return new Again(BoolQuery.of(bool -> bool.should(List.of(queries))).toQuery(), 0);
        }

        /** What the query says is added. */
        static Again besides(Query query) {
            return new Again(query, 1);
        }
    }

    private static MultisearchBody.Builder search(Query query, int size) {
        return new MultisearchBody.Builder()
                .query(query)
                .size(size)
                .storedFields(NO_STORED_FIELDS)
                .docvalueFields(List.of(column(PaperField.ID), column(CompactVector.FIELD)))
                .trackTotalHits(total -> total.enabled(false));
    }

    private static FieldAndFormat column(String field) {
        return FieldAndFormat.of(column -> column.field(field));
    }

    /** The papers found, best first. */
    static List<ScoredPaper> papers(MultiSearchItem<Void> answer) {
        return answer.hits().hits().stream().map(ScoredPapers::paper).toList();
    }

    private static ScoredPaper paper(Hit<Void> hit) {
        return new ScoredPaper(
                new PaperId(only(hit.fields().get(PaperField.ID))),
                hit.score().doubleValue(),
                Optional.ofNullable(hit.fields().get(CompactVector.FIELD))
                        .map(ScoredPapers::only)
                        .map(CompactVector::fromBase64));
    }

    private static String only(JsonData column) {
        return column.toJson().asJsonArray().getString(0);
    }
}
