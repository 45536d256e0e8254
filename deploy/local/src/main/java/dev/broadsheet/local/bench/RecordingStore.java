package dev.broadsheet.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a service and OpenSearch and writes down what the service asks: searches, which are passed on like everything
 * else, and bulk writes, which are not, but answered as if all had been written.
 */
public final class RecordingStore implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BACKLOG = 64;
    private static final int OK = 200;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String store;
    private final Recordings bulks;
    private final Recordings searches;
    private final AtomicInteger bulkOperations = new AtomicInteger();

    private RecordingStore(String store, Recordings bulks, Recordings searches) throws IOException {
        this.store = store;
        this.bulks = bulks;
        this.searches = searches;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /**
     * @param store where OpenSearch is
     * @param folder for what is written down
     */
    public static RecordingStore before(String store, Path folder) throws IOException {
        return new RecordingStore(
                store, Recordings.in(folder.resolve("bulks")), Recordings.in(folder.resolve("searches")));
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Bulk requests, in their order. */
    public Recordings bulks() {
        return bulks;
    }

    /** Searches and multi-searches, in their order. */
    public Recordings searches() {
        return searches;
    }

    /** In all of them. */
    public int bulkOperations() {
        return bulkOperations.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (path.endsWith("/_bulk")) {
                bulks.add(exchange.getRequestURI().toString(), body);
                bulkOperations.addAndGet(Recordings.operations(body));
                respond(exchange, OK, "application/json", JSON.writeValueAsBytes(allWritten(body)));
            } else {
                if (path.endsWith("/_msearch") || path.endsWith("/_search")) {
                    searches.add(exchange.getRequestURI().toString(), body);
                }
                passOn(exchange, body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ObjectNode allWritten(byte[] bulk) {
        ObjectNode answer = JSON.createObjectNode().put("took", 1).put("errors", false);
        ArrayNode items = answer.putArray("items");
        for (int item = 0; item < Recordings.operations(bulk); item++) {
            items.addObject()
                    .putObject("update")
                    .put("_index", "none")
                    .put("_id", Integer.toString(item))
                    .put("status", OK)
                    .put("result", "updated");
        }
        return answer;
    }

    private void passOn(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(store + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
        respond(
                exchange,
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse("application/json"),
                response.body());
    }

    private static void respond(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        // An answer to HEAD has no body; 0 would mean one of unknown length.
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.close();
    }
}
