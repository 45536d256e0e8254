package dev.broadsheet.ingest.daily;

import dev.broadsheet.ingest.reading.JsonEntries;
import dev.broadsheet.ingest.reading.JsonFields;
import dev.broadsheet.ingest.reading.ReadingLimits;
import dev.broadsheet.ingest.reading.UnreadableDocumentException;
import dev.broadsheet.ingest.reading.UnreadableRecordException;
import dev.broadsheet.ingest.records.Found;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;

/** The Hugging Face page of one paper ({@code /api/papers/ID?field=comments}). */
public final class PaperDetail {

    private PaperDetail() {}

    /**
     * Reads the paper and its signals, among them its discussion and the models, datasets and Spaces linked to it.
     *
     * @throws UnreadableDocumentException if the document ends early or is something else
     */
    public static Found read(InputStream in) throws IOException {
        return read(in, ReadingLimits.DEFAULT);
    }

    static Found read(InputStream in, ReadingLimits limits) throws IOException {
        JsonFields detail = JsonEntries.object(in, limits);
        try {
            return ListedPaper.ofDetail(detail);
        } catch (UnreadableRecordException | IllegalArgumentException | DateTimeException e) {
            throw new UnreadableDocumentException(String.valueOf(e.getMessage()), e);
        }
    }
}
