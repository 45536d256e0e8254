package dev.broadsheet.notify.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** An interest that OpenSearch finds, as it is indexed. */
record IndexedInterest(String key, ObjectNode document) {

    private static final ObjectMapper JSON = new ObjectMapper();

    // What two papers on the same matter have; docs/benchmarks/match.md.
    private static final double ALIKE = 0.88;

    static IndexedInterest search(String key, Query query) {
        try {
            ObjectNode document = document(key, Interest.Kind.SEARCH);
            document.set("query", JSON.readTree(query.toJsonString()));
            return new IndexedInterest(key, document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a query that is no JSON", e);
        }
    }

    /**
     * The middle of several papers is nearer to everything than each of them, as what is theirs alone evens out: where
     * papers have a cosine of ρ with each other, the middle of n has ρ / √(ρ + (1-ρ)/n) with one more. Its vector is as
     * long as that root, so that an inner product is the cosine that a single paper would have, and one least cosine
     * does for all.
     */
    static IndexedInterest similar(String key, List<HalfVector> papers) {
        ObjectNode document = document(key, Interest.Kind.SIMILAR);
        HalfVector.middleOf(papers)
                .ofLength(Math.sqrt(ALIKE + (1 - ALIKE) / papers.size()))
                .addTo(document.putArray("vector"));
        return new IndexedInterest(key, document);
    }

    private static ObjectNode document(String key, Interest.Kind kind) {
        return JSON.createObjectNode().put("key", key).put("kind", kind.name());
    }
}
