package dev.broadsheet.ingest.hosts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A real HTTP server that misbehaves on demand: each fault spoils one answer, in the order of asking. */
abstract class FakeHost implements AutoCloseable {

    /** How an answer is spoilt. */
    private sealed interface Fault {
        record Refusal(int status, String retryAfter) implements Fault {}

        record Body(String body) implements Fault {}

        record Truncation() implements Fault {}

        record Drip() implements Fault {}

        record None() implements Fault {}
    }

    /** What is answered. */
    record Reply(int status, String body, Map<String, String> headers) {
        static Reply of(String body) {
            return new Reply(200, body, Map.of());
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final List<URI> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    FakeHost() {
        this(0);
    }

    /** @param port 0 for any that is free */
    FakeHost(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    abstract Reply reply(URI request, Map<String, String> parameters, HttpExchange exchange);

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public List<URI> requests() {
        return List.copyOf(requests);
    }

    public void refuses(int status) {
        faults.add(new Fault.Refusal(status, ""));
    }

    public void refuses(int status, String retryAfter) {
        faults.add(new Fault.Refusal(status, retryAfter));
    }

    /** The next answers are good, and the one after them is not. */
    public void refusesAfter(int goodAnswers, int status) {
        for (int answer = 0; answer < goodAnswers; answer++) {
            faults.add(new Fault.None());
        }
        refuses(status);
    }

    public void answersNothing() {
        faults.add(new Fault.Body(""));
    }

    public void sendsAnEntityBomb() {
        faults.add(new Fault.Body("""
                <!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>
                <feed><title>&c;</title></feed>"""));
    }

    public void breaksOff() {
        faults.add(new Fault.Truncation());
    }

    public void drips() {
        faults.add(new Fault.Drip());
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        URI request = exchange.getRequestURI();
        requests.add(request);
        try (exchange) {
            Reply good = reply(request, parameters(request), exchange);
            Fault fault = faults.poll();
            switch (fault) {
                case null -> send(exchange, good);
                case Fault.None ignored -> send(exchange, good);
                case Fault.Refusal refusal -> refuse(exchange, refusal);
                case Fault.Body other -> send(exchange, Reply.of(other.body()));
                case Fault.Truncation ignored -> {
                    String body = good.body();
                    send(exchange, Reply.of(body.substring(0, body.length() * 2 / 3)));
                }
                case Fault.Drip ignored -> drip(exchange, good);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void refuse(HttpExchange exchange, Fault.Refusal refusal) throws IOException {
        if (!refusal.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", refusal.retryAfter());
        }
        exchange.sendResponseHeaders(refusal.status(), -1);
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        byte[] body = reply.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    // A byte now and then: never silent for long, and never done.
    private void drip(HttpExchange exchange, Reply reply) throws IOException, InterruptedException {
        byte[] body = reply.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        OutputStream out = exchange.getResponseBody();
        for (int at = 0; at < body.length && !closed.await(50, TimeUnit.MILLISECONDS); at++) {
            out.write(body, at, 1);
            out.flush();
        }
    }

    private static Map<String, String> parameters(URI request) {
        String query = request.getRawQuery() == null ? "" : request.getRawQuery();
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }
}
