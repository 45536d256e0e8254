package dev.broadsheet.ingest.reading;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Supplier;

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

    /**
     * Tells what a reading gives, or why it gives nothing.
     *
     * @param position as in {@link Unreadable}
     * @param raw the record as it came, asked for only if it is unreadable
     */
    default void attempt(String position, Supplier<T> reading, Supplier<String> raw) throws IOException {
        T value;
        try {
            value = reading.get();
        } catch (UnreadableRecordException | IllegalArgumentException | DateTimeException e) {
            unreadable(Unreadable.of(position, String.valueOf(e.getMessage()), raw.get()));
            return;
        }
        read(value);
    }
}
