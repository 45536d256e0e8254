package dev.broadsheet.local.papers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * An HTTP answer on a connection that ends with it.
 *
 * @param body without its framing
 */
record Answer(int status, InputStream body) {

    private static final int LONGEST_LINE = 16_384;

    static Answer read(InputStream connection) throws IOException {
        InputStream in = new BufferedInputStream(connection);
        int status = status(line(in));
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        return status == 100 ? read(in) : new Answer(status, chunked ? new ChunkedInput(in) : in);
    }

    private static int status(String line) throws IOException {
        String[] words = line.split(" ");
        if (words.length < 2 || !words[0].startsWith("HTTP/1.") || !words[1].matches("\\d{3}")) {
            throw new IOException("not an HTTP answer: " + line);
        }
        return Integer.parseInt(words[1]);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended in the middle of an answer");
            }
            if (bytes.size() > LONGEST_LINE) {
                throw new IOException("a line of the answer is too long");
            }
            bytes.write(next);
        }
        return bytes.toString(UTF_8).strip();
    }

    /** A body sent in chunks (RFC 9112, section 7.1). */
    private static final class ChunkedInput extends InputStream {
        private final InputStream in;
        private long left;
        private boolean first = true;
        private boolean ended;

        ChunkedInput(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0 && !ended) {
                nextChunk();
            }
            if (ended) {
                return -1;
            }
            int count = in.read(target, offset, (int) Math.min(length, left));
            if (count < 0) {
                throw new EOFException("the connection ended in the middle of an answer");
            }
            left -= count;
            return count;
        }

        private void nextChunk() throws IOException {
            if (!first) {
                line(in);
            }
            first = false;
            left = Long.parseLong(line(in).split(";")[0].strip(), 16);
            ended = left == 0;
        }
    }
}
