package dev.broadsheet.ingest.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.ingest.reading.BoundedGzip;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines of bytes, plain or gzip, and never holds more than one line of the longest allowed length. */
public final class BoundedLines implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final int GZIP_MAGIC = 0x1f8b;

    private final InputStream in;
    private final int longest;
    private long number;

    private BoundedLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Tells gzip from plain text by the first two bytes, because uploaders forget to say. */
    public static BoundedLines of(InputStream body, int longest) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(body, BUFFER);
        buffered.mark(2);
        int magic = buffered.read() << 8 | buffered.read();
        buffered.reset();
        return new BoundedLines(
                magic == GZIP_MAGIC ? new BufferedInputStream(BoundedGzip.of(buffered), BUFFER) : buffered, longest);
    }

    /** A line: its number from 1, and its bytes unless it was longer than allowed. */
    public record Line(long number, Optional<String> text) {}

    /** @return the next line, or empty at the end */
    public Optional<Line> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        boolean tooLong = false;
        while (read >= 0 && read != '\n') {
            if (bytes.size() < longest) {
                bytes.write(read);
            } else {
                tooLong = true;
            }
            read = in.read();
        }
        number++;
        return Optional.of(new Line(number, tooLong ? Optional.empty() : Optional.of(bytes.toString(UTF_8))));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
