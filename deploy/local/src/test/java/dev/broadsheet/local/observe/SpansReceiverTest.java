package dev.broadsheet.local.observe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpansReceiverTest {

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    private HttpServer zipkin;
    private HttpServer receiver;

    @BeforeEach
    void start() throws IOException {
        zipkin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        zipkin.createContext("/api/v2/spans", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        zipkin.start();
        receiver = SpansReceiver.start(
                0, URI.create("http://localhost:" + zipkin.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
        zipkin.stop(0);
    }

    @Test
    void givesZipkinASpanInItsOwnWords() throws Exception {
        int status = export(Span.newBuilder()
                .setTraceId(bytes("0af7651916cd43dd8448eb211c80319c"))
                .setSpanId(bytes("b7ad6b7169203331"))
                .setParentSpanId(bytes("00f067aa0ba902b7"))
                .setName("enrich paper")
                .setKind(Span.SpanKind.SPAN_KIND_CONSUMER)
                .setStartTimeUnixNano(1_700_000_000_000_001_000L)
                .setEndTimeUnixNano(1_700_000_000_025_001_000L)
                .addAttributes(attribute("paper", "2510.00001"))
                .build());

        assertThat(status).isEqualTo(200);
        JsonNode expected = new ObjectMapper().readTree("""
                [{"traceId":"0af7651916cd43dd8448eb211c80319c","parentId":"00f067aa0ba902b7","id":"b7ad6b7169203331",
                  "kind":"CONSUMER","name":"enrich paper","timestamp":1700000000000001,"duration":25000,
                  "localEndpoint":{"serviceName":"enrich-service"},"tags":{"paper":"2510.00001"}}]""");
        assertThat(new ObjectMapper().readTree(received.take()).toString()).isEqualTo(expected.toString());
    }

    @Test
    void leavesOutWhatTheFirstSpanOfATraceHasNot() throws Exception {
        export(Span.newBuilder()
                .setTraceId(bytes("0af7651916cd43dd8448eb211c80319c"))
                .setSpanId(bytes("b7ad6b7169203331"))
                .setName("harvest arxiv")
                .build());

        assertThat(received.take()).doesNotContain("parentId", "kind").contains("\"duration\":1");
    }

    @Test
    void takesNothingThatZipkinDoesNot() throws Exception {
        zipkin.stop(0);

        assertThat(export(Span.getDefaultInstance())).isEqualTo(503);
    }

    private int export(Span span) throws Exception {
        ExportTraceServiceRequest spans = ExportTraceServiceRequest.newBuilder()
                .addResourceSpans(ResourceSpans.newBuilder()
                        .setResource(Resource.newBuilder().addAttributes(attribute("service.name", "enrich-service")))
                        .addScopeSpans(ScopeSpans.newBuilder().addSpans(span)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(
                            "http://localhost:" + receiver.getAddress().getPort() + "/v1/traces"))
                    .header("Content-Type", "application/x-protobuf")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(spans.toByteArray()))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static KeyValue attribute(String key, String value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setStringValue(value))
                .build();
    }

    private static ByteString bytes(String hex) {
        return ByteString.copyFrom(HexFormat.of().parseHex(hex));
    }
}
