package dev.broadsheet.search.papers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.search.opensearch.PackagedText;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch.generic.OpenSearchClientException;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient.ClientOptions;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;

/** Creates the index of this generation where there is none, from the mapping in {@code opensearch/papers-v1.json}. */
@Singleton
class IndexCreation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenSearchClient client;
    private final IndexConfig config;
    private final PapersIndex index;

    IndexCreation(OpenSearchClient client, IndexConfig config, PapersIndex index) {
        this.client = client;
        this.config = config;
        this.index = index;
    }

    /** @return whether it was created now */
    boolean createIfAbsent() throws IOException {
        if (client.indices().exists(request -> request.index(index.name())).value()) {
            return false;
        }
        boolean first = !client.indices()
                .existsAlias(request -> request.name(PapersIndex.ALIAS))
                .value();
        return create(definition(first));
    }

    private boolean create(String definition) throws IOException {
        OpenSearchGenericClient generic = client.generic().withClientOptions(ClientOptions.throwOnHttpErrors());
        try (Response created = generic.execute(Requests.builder()
                .method("PUT")
                .endpoint("/" + index.name())
                .json(definition)
                .build())) {
            return created.getStatus() == 200;
        } catch (OpenSearchClientException e) {
            if (e.getMessage().contains("resource_already_exists_exception")) {
                return false;
            }
            throw e;
        }
    }

    // The alias of the readers is set for the first generation only; later ones are switched to when they are complete.
    private String definition(boolean first) throws JsonProcessingException {
        ObjectNode definition = JSON.readValue(PackagedText.read("papers-v1.json"), ObjectNode.class);
        ObjectNode settings = definition.withObject("/settings/index");
        settings.put("number_of_shards", config.shards());
        settings.put("number_of_replicas", config.replicas());
        settings.put("refresh_interval", config.refreshInterval());
        ObjectNode aliases = definition.putObject("aliases");
        aliases.putObject(index.writeAlias()).put("is_write_index", true);
        if (first) {
            aliases.putObject(PapersIndex.ALIAS);
        }
        return JSON.writeValueAsString(definition);
    }
}
