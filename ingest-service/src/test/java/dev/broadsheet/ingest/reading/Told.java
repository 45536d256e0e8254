package dev.broadsheet.ingest.reading;

import java.util.ArrayList;
import java.util.List;

/** Remembers what a parser tells. */
public final class Told<T> implements ReadingListener<T> {

    private final List<T> values = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

    @Override
    public void read(T value) {
        values.add(value);
    }

    @Override
    public void unreadable(Unreadable record) {
        unreadable.add(record);
    }

    public List<T> values() {
        return values;
    }

    public List<Unreadable> unreadable() {
        return unreadable;
    }
}
