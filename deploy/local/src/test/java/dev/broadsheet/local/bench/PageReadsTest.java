package dev.broadsheet.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.broadsheet.local.settings.LaunchException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageReadsTest {

    private static final String HTML = """
            <link rel="stylesheet" href="/assets/style.css"><script src="/assets/a.js" defer></script>
            <a href="/assets/not-a-part.txt">read</a><img src="/assets/a.svg" alt=""><img src="/assets/a.svg" alt="">
            """;
    private static final String CSS = "a { background: url(b.svg) } b { background: url(\"data:,\") }";

    private final PageReads reads = new PageReads();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/", packed(HTML), "gzip");
        answer("/assets/style.css", CSS.getBytes(UTF_8), "identity");
        answer("/assets/a.js", new byte[100], "identity");
        answer("/assets/a.svg", new byte[1_000], "identity");
        answer("/assets/b.svg", new byte[10_000], "identity");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        reads.close();
    }

    @Test
    void countsAPageAsItComes() throws Exception {
        PageReads.Read read = reads.read(address("/"));

        assertThat(read.bytes()).isEqualTo(packed(HTML).length);
        assertThat(read.text()).isEqualTo(HTML);
        assertThat(read.millis()).isPositive();
    }

    @Test
    void countsEveryPartOfAFirstViewOnce() throws Exception {
        int parts = CSS.length() + 100 + 1_000 + 10_000;

        assertThat(reads.bytesOfFirstView(address("/"))).isEqualTo(packed(HTML).length + parts);
    }

    @Test
    void measuresNoFailures() {
        server.createContext("/broken", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });

        assertThatThrownBy(() -> reads.read(address("/broken")))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("HTTP 503");
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private void answer(String path, byte[] body, String encoding) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", encoding);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return packed.toByteArray();
    }
}
