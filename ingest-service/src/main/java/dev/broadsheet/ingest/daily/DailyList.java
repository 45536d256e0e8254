package dev.broadsheet.ingest.daily;

import dev.broadsheet.ingest.reading.ReadingListener;
import dev.broadsheet.ingest.reading.UnreadableDocumentException;
import dev.broadsheet.ingest.records.Found;
import java.io.IOException;
import java.io.InputStream;

/** The Hugging Face daily list and its search answers: an array of papers with their signals. */
public final class DailyList {

    private DailyList() {}

    /**
     * @return how many entries there are, unreadable ones included
     * @throws UnreadableDocumentException if the document ends early or is something else
     */
    @SuppressWarnings("DoNotCallSuggester")
    public static int read(InputStream in, ReadingListener<Found> listener) throws IOException {
        throw new UnsupportedOperationException("not there yet");
    }
}
