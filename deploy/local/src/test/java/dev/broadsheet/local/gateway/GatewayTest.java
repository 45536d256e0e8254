package dev.broadsheet.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.broadsheet.local.process.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayTest {

    private static final int NOBODY = FreePort.find();

    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer search;
    private io.vertx.core.http.HttpServer gateway;

    @BeforeEach
    void start() throws Exception {
        search = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        search.createContext("/", GatewayTest::echo);
        search.start();
        Routes routes = new Routes(NOBODY, search.getAddress().getPort(), NOBODY);
        gateway = Gateway.start("127.0.0.1", 0, () -> routes)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        gateway.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        search.stop(0);
    }

    private static void echo(HttpExchange exchange) throws IOException {
        try (exchange) {
            String seen = "%s %s for=%s proto=%s host=%s body=%d"
                    .formatted(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            exchange.getRequestHeaders().get("X-Forwarded-For"),
                            exchange.getRequestHeaders().get("X-Forwarded-Proto"),
                            exchange.getRequestHeaders().get("X-Forwarded-Host"),
                            exchange.getRequestBody().readAllBytes().length);
            exchange.sendResponseHeaders(201, 0);
            exchange.getResponseBody().write(seen.getBytes(UTF_8));
        }
    }

    @Test
    void passesARequestOnAndTellsWhereItCameFrom() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address("/search?q=%C3%A9tude"))
                .header("X-Forwarded-For", "203.0.113.7")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[3_000_000]))
                .build();

        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body())
                .isEqualTo("POST /search?q=%%C3%%A9tude for=[127.0.0.1] proto=[http] host=[localhost:%d] body=3000000"
                        .formatted(gateway.actualPort()));
    }

    @Test
    void saysWhichServiceDoesNotAnswer() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address("/api/imports"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.body()).startsWith("The ingest service does not answer");
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + gateway.actualPort() + path);
    }
}
