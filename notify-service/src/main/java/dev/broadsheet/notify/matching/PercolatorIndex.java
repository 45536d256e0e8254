package dev.broadsheet.notify.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.notify.opensearch.JsonRequests;
import dev.broadsheet.notify.opensearch.RequestRefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The index of searches and of vectors that papers are held against, one for each generation of the encoder. It holds
 * nothing that the table of interests does not tell.
 */
@Singleton
class PercolatorIndex {

    /** Grows with every change of the file that an index cannot follow: another index is then filled from the table. */
    private static final int VERSION = 3;

    private static final Logger LOG = Logger.getLogger(PercolatorIndex.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final JsonRequests requests;
    private final MatchingConfig config;
    private final String name;

    @Inject
    PercolatorIndex(
            JsonRequests requests,
            MatchingConfig config,
            @ConfigProperty(name = "broadsheet.generation") String generation) {
        this.requests = requests;
        this.config = config;
        this.name = "interests-v" + VERSION + "-" + generation;
    }

    /** @return whether it was created now, and is empty */
    Uni<Boolean> createIfAbsent() {
        return requests.put("/" + name, definition())
                .replaceWith(true)
                .onFailure(PercolatorIndex::isThere)
                .recoverWithItem(false);
    }

    Uni<Long> count() {
        return requests.get("/" + name + "/_count")
                .map(answer -> answer.path("count").asLong());
    }

    /**
     * Brings interests in and others out, and is done when all of it is seen. What OpenSearch refuses for its own sake is
     * left out: it would be refused again.
     */
    Uni<Void> apply(List<IndexedInterest> changed, List<String> removed) {
        StringBuilder lines = new StringBuilder();
        for (IndexedInterest interest : changed) {
            line(
                    lines,
                    JSON.createObjectNode().set("index", JSON.createObjectNode().put("_id", interest.key())));
            line(lines, interest.document());
        }
        for (String key : removed) {
            line(
                    lines,
                    JSON.createObjectNode()
                            .set("delete", JSON.createObjectNode().put("_id", key)));
        }
        return lines.isEmpty()
                ? Uni.createFrom().voidItem()
                : requests.postLines("/" + name + "/_bulk?refresh=true&require_alias=false", lines.toString())
                        .invoke(PercolatorIndex::check)
                        .replaceWithVoid();
    }

    /** Answers in the order of the searches, each whole: what fails, fails together. */
    Uni<JsonNode> search(List<ObjectNode> searches) {
        StringBuilder lines = new StringBuilder();
        for (ObjectNode search : searches) {
            line(lines, JSON.createObjectNode());
            line(lines, search);
        }
        return requests.postLines("/" + name + "/_msearch", lines.toString()).map(answer -> answer.path("responses"));
    }

    /** Whether the index is gone: somebody deleted it, or OpenSearch lost it. */
    static boolean isGone(Throwable failure) {
        return failure instanceof IndexGoneException
                || (failure instanceof RequestRefusedException refused && refused.status() == NOT_FOUND);
    }

    private static boolean isThere(Throwable failure) {
        return failure instanceof RequestRefusedException refused && refused.isBecauseItExists();
    }

    private static void check(JsonNode answer) {
        for (JsonNode item : answer.path("items")) {
            JsonNode operation = item.path("index");
            int status = operation.path("status").asInt();
            if (status == TOO_MANY_REQUESTS || status >= SERVER_ERROR) {
                throw new IllegalStateException("not indexed: " + operation.path("error"));
            }
            if (operation.has("error")) {
                LOG.errorf(
                        "interest=%s refused cause=%s",
                        operation.path("_id").asText(), operation.path("error").path("reason"));
            }
        }
    }

    private String definition() {
        try (InputStream file =
                PercolatorIndex.class.getResourceAsStream("/opensearch/interests-v" + VERSION + ".json")) {
            ObjectNode definition = (ObjectNode) JSON.readTree(new String(file.readAllBytes(), UTF_8));
            definition.withObject("/mappings/properties/vector").put("dimension", config.dimensions());
            return definition.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(StringBuilder lines, JsonNode object) {
        try {
            lines.append(JSON.writeValueAsString(object)).append('\n');
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that cannot be written", e);
        }
    }
}
