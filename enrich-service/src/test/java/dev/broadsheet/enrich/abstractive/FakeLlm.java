package dev.broadsheet.enrich.abstractive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An endpoint that speaks chat completions and Ollama's chat, and says what a test wants it to say. */
final class FakeLlm implements AutoCloseable {

    /** What came with a request. */
    record Request(String path, String authorization, String body) {}

    private interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Answer answer = exchange -> send(exchange, 404, "");

    FakeLlm() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    void says(String text) {
        String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        answer = exchange -> {
            boolean ollama = exchange.getRequestURI().getPath().equals("/api/chat");
            send(exchange, 200, (ollama ? OLLAMA : CHAT_COMPLETION).formatted(quoted));
        };
    }

    void answers(int status, String body) {
        answer = exchange -> send(exchange, status, body);
    }

    void hangs() {
        answer = exchange -> closing.await();
    }

    /** The answer begins at once, and does not end. */
    void hangsInTheMiddle() {
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"id\":".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            closing.await();
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        requests.add(new Request(
                exchange.getRequestURI().getPath(), exchange.getRequestHeaders().getFirst("Authorization"), body));
        try (exchange) {
            answer.to(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private static final String CHAT_COMPLETION = """
            {"id":"chatcmpl-1","object":"chat.completion","created":1764060000,"model":"small-1","choices":[{"index":0,
            "message":{"role":"assistant","content":"%s","refusal":null},"logprobs":null,"finish_reason":"stop"}],
            "usage":{"prompt_tokens":312,"completion_tokens":31,"total_tokens":343}}
            """;

    private static final String OLLAMA = """
            {"model":"small-1","created_at":"2026-11-25T08:00:00.000000000Z","message":{"role":"assistant","content":"%s"},
            "done":true,"done_reason":"stop","total_duration":812000000,"load_duration":5000000,"prompt_eval_count":312,
            "prompt_eval_duration":300000000,"eval_count":31,"eval_duration":500000000}
            """;
}
