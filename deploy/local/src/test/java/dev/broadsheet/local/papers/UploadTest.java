package dev.broadsheet.local.papers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.settings.LaunchException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class UploadTest {

    private HttpServer server;

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsTheProgressWhileItIsStillSending() throws Exception {
        int port = serve(UploadTest::reportEachLine);
        PipedOutputStream lines = new PipedOutputStream();
        PaperFile file = new PaperFile(new PipedInputStream(lines), -1, false, LineCount.unknown(), Optional.empty());

        List<String> reports = new ArrayList<>();
        try (Upload upload = Upload.begin(port, "/api/imports", "a-token-that-is-long-enough", file)) {
            lines.write("one\n".getBytes(UTF_8));
            lines.flush();
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(upload.answer().body(), UTF_8));
            reports.add(answer.readLine());
            lines.write("two\n".getBytes(UTF_8));
            lines.close();
            reports.add(answer.readLine());
            reports.add(answer.readLine());
        }

        assertThat(reports).containsExactly("Bearer a-token-that-is-long-enough one", "two", null);
    }

    private static void reportEachLine(HttpExchange exchange) throws IOException {
        String prefix = exchange.getRequestHeaders().getFirst("Authorization") + " ";
        exchange.sendResponseHeaders(200, 0);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(exchange.getRequestBody(), UTF_8));
                OutputStream out = exchange.getResponseBody()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write((prefix + line + "\n").getBytes(UTF_8));
                out.flush();
                prefix = "";
            }
        }
    }

    @Test
    void returnsTheLastReportOfAnImport() throws Exception {
        int port = serve(answering(200, """
                {"read":1,"accepted":1,"unchanged":0,"rejected":0}
                {"read":2,"accepted":1,"unchanged":0,"rejected":1,"done":true,"errors":[{"line":2,"error":"no id"}]}
                """));

        ImportReport report = imported(port);

        assertThat(report.read()).isEqualTo(2);
        assertThat(report.errors()).containsExactly(new ImportReport.LineError(2, "no id"));
    }

    @Test
    void saysWhyAnImportEndedEarly() throws Exception {
        int port = serve(answering(
                200,
                "{\"read\":9,\"accepted\":9,\"unchanged\":0,\"rejected\":0,\"done\":false,\"error\":\"disk full\"}\n"));

        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> imported(port))
                .withMessageContaining("disk full");
    }

    @Test
    void saysThatTheTokenIsRefused() throws Exception {
        int port = serve(answering(401, "{\"error\":\"a bearer token is needed\"}"));

        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> imported(port))
                .withMessageContaining("HTTP 401")
                .withMessageContaining("a bearer token is needed");
    }

    private static ImportReport imported(int port) throws IOException {
        Console console = new Console(new PrintStream(new ByteArrayOutputStream(), true, UTF_8), false);
        byte[] papers = "{}\n{}\n".getBytes(UTF_8);
        return new PaperImport(console, port, "token")
                .send(PaperFile.of(new ByteArrayInputStream(papers), papers.length), "Loaded");
    }

    private static HttpHandler answering(int status, String body) {
        return exchange -> {
            try (InputStream request = exchange.getRequestBody()) {
                request.readAllBytes();
            }
            exchange.sendResponseHeaders(status, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body.getBytes(UTF_8));
            }
        };
    }

    private int serve(HttpHandler handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler);
        server.start();
        return server.getAddress().getPort();
    }
}
