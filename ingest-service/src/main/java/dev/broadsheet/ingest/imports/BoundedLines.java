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
    private static final int TYPICAL_LINE = 4096;
    private static final int GZIP_MAGIC = 0x1f8b;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
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
        return new BoundedLines(magic == GZIP_MAGIC ? BoundedGzip.of(buffered) : buffered, longest);
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param bytes as they came, without its end; of a line that was longer than allowed, its beginning
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
    public record Line(long number, byte[] bytes, boolean tooLong) {

        /** Bytes that are not UTF-8 become U+FFFD. */
        public String text() {
            return new String(bytes, UTF_8);
        }
    }

    /** @return the next line, or empty at the end */
    public Optional<Line> next() throws IOException {
        if (position == end && !fill()) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(TYPICAL_LINE);
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && (position < end || fill())) {
            int stop = lineEnd();
            int kept = Math.min(stop - position, longest - line.size());
            line.write(buffer, position, kept);
            tooLong |= kept < stop - position;
            ended = stop < end;
            position = ended ? stop + 1 : stop;
        }
        number++;
        return Optional.of(new Line(number, line.toByteArray(), tooLong));
    }

    private int lineEnd() {
        int stop = position;
        while (stop < end && buffer[stop] != '\n') {
            stop++;
        }
        return stop;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
