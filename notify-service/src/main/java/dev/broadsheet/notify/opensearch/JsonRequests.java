package dev.broadsheet.notify.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;

/** Requests of OpenSearch that go on with the answer on the context that they were made on. */
@Singleton
public class JsonRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_ERROR = 400;

    private final OpenSearchGenericClient client;

    @Inject
    JsonRequests(OpenSearchTransport transport) {
        this.client = new OpenSearchGenericClient(transport);
    }

    /** @return fails with {@link RequestRefusedException} if OpenSearch answers with an error */
    public Uni<JsonNode> get(String path) {
        return send(Requests.builder().method("GET").endpoint(path).build());
    }

    /** Likewise. */
    public Uni<JsonNode> put(String path, String json) {
        return send(Requests.builder().method("PUT").endpoint(path).json(json).build());
    }

    /** Likewise, of several objects, a line each. */
    public Uni<JsonNode> postLines(String path, String lines) {
        return send(Requests.builder()
                .method("POST")
                .endpoint(path)
                .body(Body.from(lines.getBytes(UTF_8), "application/x-ndjson"))
                .build());
    }

    private Uni<JsonNode> send(Request request) {
        return Uni.createFrom().deferred(() -> {
            Context context = Vertx.currentContext();
            Uni<JsonNode> answer = Uni.createFrom()
                    .completionStage(() -> client.executeAsync(request))
                    .map(JsonRequests::read);
            // The client answers on a thread of its own; Hibernate Reactive works on the event loop only.
            return context == null ? answer : answer.emitOn(task -> context.runOnContext(ignored -> task.run()));
        });
    }

    private static JsonNode read(Response response) {
        try (response) {
            byte[] body = response.getBody()
                    .map(Body::bodyAsBytes)
                    .orElseThrow(() -> new IOException("an answer without a body"));
            if (response.getStatus() >= FIRST_ERROR) {
                throw RequestRefusedException.of(response.getStatus(), new String(body, UTF_8));
            }
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
