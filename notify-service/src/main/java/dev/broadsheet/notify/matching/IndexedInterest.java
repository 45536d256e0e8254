package dev.broadsheet.notify.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** An interest that OpenSearch finds, as it is indexed. */
record IndexedInterest(String key, ObjectNode document) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static IndexedInterest search(String key, Query query) {
        try {
            ObjectNode document = document(key, Interest.Kind.SEARCH);
            document.set("query", JSON.readTree(query.toJsonString()));
            return new IndexedInterest(key, document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a query that is no JSON", e);
        }
    }

    static IndexedInterest similar(String key, HalfVector vector) {
        ObjectNode document = document(key, Interest.Kind.SIMILAR);
        vector.addTo(document.putArray("vector"));
        return new IndexedInterest(key, document);
    }

    private static ObjectNode document(String key, Interest.Kind kind) {
        return JSON.createObjectNode().put("key", key).put("kind", kind.name());
    }
}
