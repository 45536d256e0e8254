package dev.broadsheet.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch.generic.OpenSearchClientException;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient.ClientOptions;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;

/** Requests whose bodies are JSON files or small enough to be written as JSON. */
@Singleton
public class JsonRequests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenSearchGenericClient client;

    JsonRequests(OpenSearchClient client) {
        this.client = client.generic().withClientOptions(ClientOptions.throwOnHttpErrors());
    }

    /** @throws RequestRefusedException if OpenSearch answers with an error */
    public JsonNode send(String method, String path) throws IOException {
        return send(Requests.builder().method(method).endpoint(path).build());
    }

    /** @throws RequestRefusedException if OpenSearch answers with an error */
    public JsonNode send(String method, String path, String body) throws IOException {
        return send(Requests.builder().method(method).endpoint(path).json(body).build());
    }

    private JsonNode send(Request request) throws IOException {
        try (Response response = client.execute(request)) {
            return JSON.readTree(response.getBody().orElseThrow().body());
        } catch (OpenSearchClientException e) {
            throw new RequestRefusedException(e);
        }
    }
}
