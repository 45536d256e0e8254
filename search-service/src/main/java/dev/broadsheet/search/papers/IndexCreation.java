package dev.broadsheet.search.papers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.search.opensearch.JsonRequests;
import dev.broadsheet.search.opensearch.RequestRefusedException;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.opensearch.client.opensearch.OpenSearchClient;

/** Creates the index of this generation where there is none. */
@Singleton
class IndexCreation {

    private final OpenSearchClient client;
    private final JsonRequests requests;
    private final IndexConfig config;
    private final IndexDefinition definition;
    private final PapersIndex index;

    IndexCreation(
            OpenSearchClient client,
            JsonRequests requests,
            IndexConfig config,
            IndexDefinition definition,
            PapersIndex index) {
        this.client = client;
        this.requests = requests;
        this.config = config;
        this.definition = definition;
        this.index = index;
    }

    /** @return whether it was created now */
    boolean createIfAbsent() throws IOException {
        if (isAlias(index.writeAlias())) {
            return false;
        }
        return create(!isAlias(PapersIndex.ALIAS));
    }

    private boolean isAlias(String name) throws IOException {
        return client.indices().existsAlias(request -> request.name(name)).value();
    }

    private boolean create(boolean first) throws IOException {
        try {
            requests.send("PUT", "/" + index.name(), body(first).toString());
            return true;
        } catch (RequestRefusedException e) {
            // By another pod, a moment ago.
            if (e.isBecauseItExists()) {
                return false;
            }
            throw e;
        }
    }

    // The alias of the readers is set for the first generation only; later ones are switched to when they are complete.
    private ObjectNode body(boolean first) {
        ObjectNode body = definition.body();
        ObjectNode settings = body.withObject("/settings/index");
        settings.put("number_of_shards", config.shards());
        settings.put("number_of_replicas", config.replicas());
        settings.put("refresh_interval", config.refreshInterval());
        ObjectNode aliases = body.putObject("aliases");
        aliases.putObject(index.writeAlias()).put("is_write_index", true);
        if (first) {
            aliases.putObject(PapersIndex.ALIAS);
        }
        return body;
    }
}
