package dev.broadsheet.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.local.settings.LaunchException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** A browser with an empty cache, for all that the network sees of it. */
public final class PageReads implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern PARTS =
            Pattern.compile("<(?:link|script|img)\\b[^>]*\\b(?:href|src)=\"(/(?:assets|webjars)/[^\"]+)\"");
    private static final Pattern PARTS_OF_STYLES = Pattern.compile("url\\([\"']?([^\"')]+)[\"']?\\)");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * An answer.
     *
     * @param millis until its last byte
     * @param bytes of its body as they came, packed
     */
    public record Read(double millis, int bytes, String text) {}

    /** @throws LaunchException if that is not answered well */
    public Read read(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Encoding", "gzip")
                .timeout(LIMIT)
                .build();
        long begun = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        double millis = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 200) {
            throw new LaunchException(
                    "%s was answered by HTTP %d.".formatted(address, answer.statusCode()), text(answer));
        }
        return new Read(millis, answer.body().length, text(answer));
    }

    private static String text(HttpResponse<byte[]> answer) {
        boolean packed =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        try (ByteArrayInputStream body = new ByteArrayInputStream(answer.body())) {
            return new String(packed ? new GZIPInputStream(body).readAllBytes() : body.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new LaunchException("An answer cannot be unpacked: " + e.getMessage() + ".", "It said it was gzip.");
        }
    }

    /** Bytes of a page and of all that it needs to be seen: styles, scripts, pictures, and what styles name. */
    public int bytesOfFirstView(URI page) throws IOException, InterruptedException {
        Read html = read(page);
        return html.bytes() + bytesOfParts(page, PARTS, html.text(), new HashSet<>());
    }

    private int bytesOfParts(URI from, Pattern pattern, String text, Set<URI> seen)
            throws IOException, InterruptedException {
        int bytes = 0;
        List<String> names = pattern.matcher(text)
                .results()
                .map(part -> part.group(1))
                .filter(name -> !name.startsWith("data:"))
                .toList();
        for (String name : names) {
            URI part = from.resolve(name);
            if (seen.add(part)) {
                Read read = read(part);
                bytes += read.bytes();
                if (part.getPath().endsWith(".css")) {
                    bytes += bytesOfParts(part, PARTS_OF_STYLES, read.text(), seen);
                }
            }
        }
        return bytes;
    }

    @Override
    public void close() {
        client.close();
    }
}
