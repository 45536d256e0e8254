package dev.broadsheet.ingest.daily;

import dev.broadsheet.ingest.reading.JsonEntries;
import dev.broadsheet.ingest.reading.ReadingLimits;
import dev.broadsheet.ingest.reading.ReadingListener;
import dev.broadsheet.ingest.reading.UnreadableDocumentException;
import dev.broadsheet.ingest.records.Found;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The Hugging Face daily list and its search answers: an array of papers with their signals. */
public final class DailyList {

    private DailyList() {}

    /**
     * @return how many entries there are, unreadable ones included
     * @throws UnreadableDocumentException if the document ends early or is something else
     */
    public static int read(InputStream in, ReadingListener<Found> listener) throws IOException {
        return read(in, ReadingLimits.DEFAULT, listener);
    }

    static int read(InputStream in, ReadingLimits limits, ReadingListener<Found> listener) throws IOException {
        JsonEntries entries = JsonEntries.ofList(in, limits);
        int number = 0;
        for (Optional<JsonEntries.Entry> next = entries.next(); next.isPresent(); next = entries.next()) {
            JsonEntries.Entry entry = next.get();
            number++;
            listener.attempt(
                    "entry " + number + id(entry),
                    () -> ListedPaper.ofEntry(entry.whole()),
                    () -> entry.node().map(Object::toString).orElse(""));
        }
        return number;
    }

    private static String id(JsonEntries.Entry entry) {
        String id = entry.node()
                .map(node -> node.path("paper").path("id").asText(""))
                .orElse("");
        return id.isEmpty() ? "" : ", " + id.substring(0, Math.min(id.length(), 100));
    }
}
