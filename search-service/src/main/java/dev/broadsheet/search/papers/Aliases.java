package dev.broadsheet.search.papers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.search.opensearch.JsonRequests;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.opensearch.client.opensearch.OpenSearchClient;

/** Which index stands behind which alias. None of ours is ever on two. */
@Singleton
class Aliases {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenSearchClient client;
    private final JsonRequests requests;

    Aliases(OpenSearchClient client, JsonRequests requests) {
        this.client = client;
        this.requests = requests;
    }

    boolean exists(String alias) throws IOException {
        return client.indices().existsAlias(request -> request.name(alias)).value();
    }

    /** The index behind an alias; empty if there is no such alias. */
    Optional<String> indexBehind(String alias) throws IOException {
        return exists(alias)
                ? Optional.of(
                        requests.send("GET", "/_alias/" + alias).fieldNames().next())
                : Optional.empty();
    }

    /** Changes that OpenSearch makes all at once, or none of them. */
    Change change() {
        return new Change();
    }

    final class Change {

        private final ObjectNode body = JSON.createObjectNode();
        private final ArrayNode actions = body.putArray("actions");

        Change add(String alias, String index) {
            action("add", alias, index);
            return this;
        }

        /** An alias that is not there makes the whole change fail. */
        Change remove(String alias, String index) {
            action("remove", alias, index).put("must_exist", true);
            return this;
        }

        /** The index with all of its aliases; none of them may be removed by the same change. */
        Change delete(String index) {
            actions.addObject().putObject("remove_index").put("index", index);
            return this;
        }

        /** As {@link #remove} and {@link #add}; nothing if it is there already. */
        Change move(String alias, String from, String to) {
            return from.equals(to) ? this : remove(alias, from).add(alias, to);
        }

        /** OpenSearch refuses a change of nothing, which is made already. */
        void make() throws IOException {
            if (!actions.isEmpty()) {
                requests.send("POST", "/_aliases", body.toString());
            }
        }

        private ObjectNode action(String kind, String alias, String index) {
            return actions.addObject().putObject(kind).put("index", index).put("alias", alias);
        }
    }
}
