package dev.broadsheet.ingest.daily;

import dev.broadsheet.ingest.reading.UnreadableDocumentException;
import dev.broadsheet.ingest.records.Found;
import java.io.IOException;
import java.io.InputStream;

/** The Hugging Face page of one paper ({@code /api/papers/ID?field=comments}). */
public final class PaperDetail {

    private PaperDetail() {}

    /**
     * Reads the paper and its signals, among them its discussion and the models, datasets and Spaces linked to it.
     *
     * @throws UnreadableDocumentException if the document ends early or is something else
     */
    @SuppressWarnings("DoNotCallSuggester")
    public static Found read(InputStream in) throws IOException {
        throw new UnsupportedOperationException("not there yet");
    }
}
