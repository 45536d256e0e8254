package dev.broadsheet.local.papers;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A POST whose answer is read while its body is still being sent, which Java's own clients cannot do: an import reports
 * its progress as it reads. HTTP/1.1 with chunks in both directions (RFC 9112).
 */
final class Upload implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final Socket socket;
    private final AtomicLong sent = new AtomicLong();

    private Upload(Socket socket) {
        this.socket = socket;
    }

    static Upload begin(int port, String path, String token, PaperFile body) throws IOException {
        Upload upload = new Upload(new Socket("localhost", port));
        OutputStream out = new BufferedOutputStream(upload.socket.getOutputStream(), CHUNK);
        out.write("""
                POST %s HTTP/1.1
                Host: localhost:%d
                Authorization: Bearer %s
                Content-Type: %s
                Accept: application/x-ndjson, application/json
                Transfer-Encoding: chunked
                Connection: close

                """.formatted(path, port, token, body.gzip() ? "application/gzip" : "application/x-ndjson")
                .replace("\n", "\r\n")
                .getBytes(US_ASCII));
        Thread.ofVirtual().start(() -> upload.send(body.content(), out));
        return upload;
    }

    // When the other side has heard enough it says so in its answer, which is where a reader learns of it.
    private void send(InputStream body, OutputStream out) {
        byte[] buffer = new byte[CHUNK];
        try {
            for (int length = body.read(buffer); length > 0; length = body.read(buffer)) {
                out.write((Integer.toHexString(length) + "\r\n").getBytes(US_ASCII));
                out.write(buffer, 0, length);
                out.write("\r\n".getBytes(US_ASCII));
                out.flush();
                sent.addAndGet(length);
            }
            out.write("0\r\n\r\n".getBytes(US_ASCII));
            out.flush();
        } catch (IOException e) {
            // Said above.
        }
    }

    /** Bytes of the body that are on their way. */
    long sent() {
        return sent.get();
    }

    Answer answer() throws IOException {
        return Answer.read(socket.getInputStream());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
