package dev.broadsheet.local.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Looks whether an address answers. */
final class HttpCheck implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();

    /** The status code, or -1 when nobody answers. */
    int status(String url) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).timeout(LIMIT).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
