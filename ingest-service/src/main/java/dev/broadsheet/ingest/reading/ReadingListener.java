package dev.broadsheet.ingest.reading;

import java.io.IOException;

/**
 * Is told what a parser reads, one record at a time and in the document's order. A parser holds no more than the record
 * that it tells of, so a slow listener slows the reading and nothing piles up.
 */
public interface ReadingListener<T> {

    /** @throws IOException to end the reading; the parser passes it on as it is */
    void read(T value) throws IOException;

    /**
     * One record could not be read; those around it can.
     *
     * @throws IOException to end the reading; the parser passes it on as it is
     */
    void unreadable(Unreadable record) throws IOException;
}
