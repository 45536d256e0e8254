package dev.broadsheet.local.observe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Executors;

/** Takes spans as the services export them, OTLP over HTTP, and gives them to a Zipkin, which does not read that. */
final class SpansReceiver {

    static final String HEALTH = "/health";

    private static final String SPANS = "/v1/traces";
    private static final int UNAVAILABLE = 503;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI zipkin;

    private SpansReceiver(URI zipkin) {
        this.zipkin = zipkin;
    }

    /** @param arguments the port to listen on, and where Zipkin is */
    public static void main(String[] arguments) throws IOException {
        start(Integer.parseInt(arguments[0]), URI.create(arguments[1]));
    }

    static HttpServer start(int port, URI zipkin) throws IOException {
        SpansReceiver receiver = new SpansReceiver(zipkin.resolve("/api/v2/spans"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(HEALTH, exchange -> answer(exchange, 200));
        server.createContext(SPANS, receiver::receive);
        server.start();
        return server;
    }

    private void receive(HttpExchange exchange) throws IOException {
        ExportTraceServiceRequest spans = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
        answer(exchange, passOn(spans));
    }

    // Who exports keeps what is not taken, and tries again.
    private int passOn(ExportTraceServiceRequest spans) {
        try {
            HttpRequest request = HttpRequest.newBuilder(zipkin)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(ZipkinSpan.of(spans))))
                    .build();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? 200 : UNAVAILABLE;
        } catch (IOException e) {
            return UNAVAILABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNAVAILABLE;
        }
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
