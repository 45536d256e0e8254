package dev.broadsheet.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.Optional;

/** What a host answered. Until it is closed, no other request goes to that host. */
public final class Answer implements AutoCloseable {

    private final int status;
    private final HttpHeaders headers;
    private final InputStream body;
    private final Gate gate;
    private boolean closed;

    Answer(int status, HttpHeaders headers, InputStream body, Gate gate) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.gate = gate;
    }

    public int status() {
        return status;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    HttpHeaders headers() {
        return headers;
    }

    /** The body, bounded in size and time; reading beyond a bound throws a {@link FetchFailedException}. */
    public InputStream body() {
        return body;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try {
                body.close();
            } finally {
                gate.leave();
            }
        }
    }
}
