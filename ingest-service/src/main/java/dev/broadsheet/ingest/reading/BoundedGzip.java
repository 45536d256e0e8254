package dev.broadsheet.ingest.reading;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Inflates gzip and ends a stream that is a bomb: one that grows beyond what any list of papers could. Real files grow
 * five to ten times, files of generated lines fifty times, a bomb a thousand times.
 */
public final class BoundedGzip extends FilterInputStream {

    private static final int GREATEST_RATIO = 200;
    private static final long UNCHECKED_BYTES = 1 << 20;
    private static final int BUFFER = 8 * 1024;

    private final Counted compressed;
    private long inflated;

    private BoundedGzip(Counted compressed) throws IOException {
        super(new GZIPInputStream(compressed, BUFFER));
        this.compressed = compressed;
    }

    /** @throws UnreadableDocumentException if this is no gzip */
    public static InputStream of(InputStream compressed) throws IOException {
        try {
            return new BoundedGzip(new Counted(compressed));
        } catch (ZipException | EOFException e) {
            throw new UnreadableDocumentException("not gzip, or cut off", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            int count = super.read(target, offset, length);
            inflated += Math.max(count, 0);
            requireHonesty();
            return count;
        } catch (ZipException | EOFException e) {
            throw new UnreadableDocumentException(
                    "the gzip data is damaged or cut off after " + inflated + " inflated bytes", e);
        }
    }

    private void requireHonesty() throws IOException {
        if (inflated > UNCHECKED_BYTES && inflated / GREATEST_RATIO > compressed.bytes) {
            throw new UnreadableDocumentException("the gzip data grows to more than " + GREATEST_RATIO
                    + " times its size, which no list of papers does");
        }
    }

    private static final class Counted extends FilterInputStream {
        private long bytes;

        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            bytes += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            bytes += Math.max(count, 0);
            return count;
        }
    }
}
