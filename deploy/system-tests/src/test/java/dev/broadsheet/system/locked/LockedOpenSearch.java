package dev.broadsheet.system.locked;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * A door before an OpenSearch node: TLS, and only for who knows the password, as with the security plugin, which the node has
 * not. What the plugin's roles permit is not seen here.
 */
final class LockedOpenSearch implements AutoCloseable {

    static final String USER = "broadsheet";
    static final String PASSWORD = "open-sesame";

    private static final String KEY =
            "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(UTF_8));

    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<Integer> refusals = ConcurrentHashMap.newKeySet();
    private final URI node;
    private final HttpsServer server;

    LockedOpenSearch(URI node, OwnCertificate certificate) throws IOException, GeneralSecurityException {
        this.node = node;
        this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.server()));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    /** Whether somebody came without the password. */
    boolean sentSomebodyAway() {
        return !refusals.isEmpty();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!KEY.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                refusals.add(401);
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"OpenSearch\"");
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            passOn(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void passOn(HttpExchange exchange) throws IOException, InterruptedException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null) {
            request.header("Content-Type", type);
        }
        HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
        answer.headers()
                .firstValue("Content-Type")
                .ifPresent(value -> exchange.getResponseHeaders().add("Content-Type", value));
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        if (answer.body().length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
