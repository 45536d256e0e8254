package dev.broadsheet.ingest.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends a body that is larger than allowed. */
final class BoundedBody extends FilterInputStream {

    private final long most;
    private long read;

    BoundedBody(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int bytes) throws IOException {
        read += bytes;
        if (read > most) {
            throw new UnreadableDocumentException("the document is larger than " + most + " bytes");
        }
    }
}
