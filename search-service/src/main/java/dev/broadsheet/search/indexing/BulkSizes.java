package dev.broadsheet.search.indexing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Splits what is to be written by its size, so that requests neither grow with long papers nor shrink with short ones. */
final class BulkSizes {

    private BulkSizes() {}

    /** In the order of the items; an item that is larger than {@code most} goes alone. */
    static <T> List<List<T>> split(List<T> items, ToLongFunction<T> size, long most) {
        List<List<T>> bulks = new ArrayList<>();
        int from = 0;
        long bytes = 0;
        for (int i = 0; i < items.size(); i++) {
            long added = size.applyAsLong(items.get(i));
            if (i > from && bytes + added > most) {
                bulks.add(items.subList(from, i));
                from = i;
                bytes = 0;
            }
            bytes += added;
        }
        if (from < items.size()) {
            bulks.add(items.subList(from, items.size()));
        }
        return bulks;
    }
}
