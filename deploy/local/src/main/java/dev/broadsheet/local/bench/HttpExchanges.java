package dev.broadsheet.local.bench;

import dev.broadsheet.local.settings.LaunchException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Requests of which every one must be answered well. */
public final class HttpExchanges implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Completes with the answer's body. */
    public CompletableFuture<byte[]> get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    /** Likewise. */
    public CompletableFuture<byte[]> post(URI address, byte[] json) {
        // One object or several, a line each.
        String type = address.getPath().endsWith("/_search") ? "application/json" : "application/x-ndjson";
        return send(
                HttpRequest.newBuilder(address).header("Content-Type", type).POST(BodyPublishers.ofByteArray(json)));
    }

    /** Likewise. */
    public CompletableFuture<byte[]> delete(URI address) {
        return send(HttpRequest.newBuilder(address).DELETE());
    }

    private CompletableFuture<byte[]> send(HttpRequest.Builder request) {
        return client.sendAsync(request.timeout(LIMIT).build(), BodyHandlers.ofByteArray())
                .thenApply(HttpExchanges::body);
    }

    private static byte[] body(HttpResponse<byte[]> response) {
        if (response.statusCode() != OK) {
            throw new LaunchException(
                    "%s was answered by HTTP %d.".formatted(response.uri(), response.statusCode()),
                    new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return response.body();
    }

    @Override
    public void close() {
        client.close();
    }
}
