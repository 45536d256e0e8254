package dev.broadsheet.ingest.lookup;

import static dev.broadsheet.contracts.paper.Checks.requirePresent;

import dev.broadsheet.ingest.reading.ReadingListener;
import dev.broadsheet.ingest.reading.UnreadableDocumentException;
import dev.broadsheet.ingest.records.Found;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * What an answer of arXiv's query API says beside its entries. An id that arXiv does not know has no entry.
 *
 * @param entries how many papers it holds, unreadable ones included
 * @param error arXiv's words, if it refused the question
 */
public record LookupAnswer(int entries, Optional<String> error) {

    public LookupAnswer {
        requirePresent(error, "error");
    }

    /** @throws UnreadableDocumentException if the document ends early or is something else */
    @SuppressWarnings("DoNotCallSuggester")
    public static LookupAnswer read(InputStream in, ReadingListener<Found> listener) throws IOException {
        throw new UnsupportedOperationException("not there yet");
    }
}
