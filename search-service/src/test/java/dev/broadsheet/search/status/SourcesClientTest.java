package dev.broadsheet.search.status;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesClientTest {

    private static final String ANSWER = """
            {"sources":[
              {"name":"feed","enabled":true,"state":"stale","since":"2026-03-01T00:00:00Z","why":"nothing <b>since</b>",
               "lastSuccess":"2026-02-27T06:00:00Z","newestDay":"2026-02-27","nextRun":"2026-03-02T00:00:00Z","more":1},
              {"name":"oai","enabled":false}]}
            """;

    @Test
    void readsWhatIngestTells() throws IOException {
        assertThat(SourcesClient.read(ANSWER.getBytes(UTF_8)))
                .containsExactly(
                        new Source(
                                "feed",
                                true,
                                "stale",
                                "nothing <b>since</b>",
                                Instant.parse("2026-02-27T06:00:00Z"),
                                LocalDate.parse("2026-02-27")),
                        new Source("oai", false, null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "<html>", "{\"sources\":[{\"name\":"})
    void refusesWhatIsNoAnswer(String answer) {
        assertThatThrownBy(() -> SourcesClient.read(answer.getBytes(UTF_8))).isInstanceOf(IOException.class);
    }

    @Test
    void asksOverHttp() throws IOException {
        assertThat(ask(200, ANSWER).orElseThrow()).hasSize(2);
    }

    @Test
    void knowsNothingOfAFailureOrOfTooLongAnAnswer() throws IOException {
        assertThat(ask(503, ANSWER)).isEmpty();
        assertThat(ask(200, ANSWER.replace("{\"sources\"", " ".repeat(70_000) + "{\"sources\"")))
                .isEmpty();
    }

    @Test
    void knowsNothingWhereNobodyAnswers() {
        assertThat(client(URI.create("http://127.0.0.1:1")).sources()).isEmpty();
    }

    private static Optional<List<Source>> ask(int status, String answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/sources", exchange -> {
            byte[] body = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            try (OutputStream stream = exchange.getResponseBody()) {
                stream.write(body);
            }
        });
        server.start();
        try {
            return client(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
                    .sources();
        } finally {
            server.stop(0);
        }
    }

    private static SourcesClient client(URI ingest) {
        return new SourcesClient(new Asked(ingest, Duration.ofSeconds(2), Duration.ZERO));
    }

    private record Asked(URI ingestUrl, Duration patience, Duration keptFor) implements StatusConfig {}
}
