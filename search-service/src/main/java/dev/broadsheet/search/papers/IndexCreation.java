package dev.broadsheet.search.papers;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.search.opensearch.JsonRequests;
import dev.broadsheet.search.opensearch.RequestRefusedException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;

/** Creates the index of this generation where there is none. */
@Singleton
class IndexCreation {

    // Nobody reads it, and what is written is soon more than memory holds: segments come by themselves.
    private static final String NEVER = "-1";

    private final Aliases aliases;
    private final JsonRequests requests;
    private final IndexConfig config;
    private final IndexDefinition definition;
    private final PapersIndex index;

    IndexCreation(
            Aliases aliases, JsonRequests requests, IndexConfig config, IndexDefinition definition, PapersIndex index) {
        this.aliases = aliases;
        this.requests = requests;
        this.config = config;
        this.definition = definition;
        this.index = index;
    }

    /** @return whether it was created now */
    boolean createIfAbsent() throws IOException {
        if (aliases.exists(index.writeAlias())) {
            return false;
        }
        // The alias of the readers is set for the first generation only; later ones are switched to when complete.
        List<String> wanted = aliases.exists(PapersIndex.ALIAS)
                ? List.of(index.writeAlias())
                : List.of(index.writeAlias(), PapersIndex.ALIAS);
        boolean created = create(body(config.refreshInterval(), wanted));
        if (!created && !aliases.exists(index.writeAlias())) {
            // It was kept when another replaced it, and that one is gone: better than none until it is built anew.
            Aliases.Change adopted = aliases.change();
            wanted.forEach(alias -> adopted.add(alias, index.name()));
            adopted.make();
        }
        return created;
    }

    /** An index that only its builder writes to, by an alias of that name. */
    void createForBuilding(String name) throws IOException {
        requests.send(
                "PUT", "/" + name, body(NEVER, List.of(index.buildingAlias())).toString());
    }

    /** From now on what is written to the index is seen soon. */
    void refreshAsUsual(String name) throws IOException {
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        settings.withObject("/index").put("refresh_interval", config.refreshInterval());
        requests.send("PUT", "/" + name + "/_settings", settings.toString());
    }

    private boolean create(ObjectNode body) throws IOException {
        try {
            requests.send("PUT", "/" + index.name(), body.toString());
            return true;
        } catch (RequestRefusedException e) {
            // By another pod, a moment ago.
            if (e.isBecauseItExists()) {
                return false;
            }
            throw e;
        }
    }

    private ObjectNode body(String refreshInterval, List<String> names) {
        ObjectNode body = definition.body();
        ObjectNode settings = body.withObject("/settings/index");
        settings.put("number_of_shards", config.shards());
        settings.put("number_of_replicas", config.replicas());
        settings.put("refresh_interval", refreshInterval);
        ObjectNode behind = body.putObject("aliases");
        names.forEach(behind::putObject);
        return body;
    }
}
