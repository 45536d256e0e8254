package dev.broadsheet.ingest.quarantine;

import dev.broadsheet.ingest.reading.ReadingListener;
import dev.broadsheet.ingest.reading.Unreadable;
import dev.broadsheet.ingest.reading.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Listens to the parser of a document around a single record. */
public final class Replaying<T> implements ReadingListener<T> {

    private final List<T> read = new ArrayList<>();

    /** A document: the record, and what its parser expects around it. */
    public static InputStream within(byte[] before, byte[] raw, byte[] after) {
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(before), new ByteArrayInputStream(raw), new ByteArrayInputStream(after))));
    }

    @Override
    public void read(T value) {
        read.add(value);
    }

    @Override
    public void unreadable(Unreadable record) throws IOException {
        throw new UnreadableDocumentException(record.cause());
    }

    /** What was read. A record of which nothing came is not read. */
    public List<T> all() throws IOException {
        if (read.isEmpty()) {
            throw new UnreadableDocumentException("there is no record in it");
        }
        return read;
    }
}
