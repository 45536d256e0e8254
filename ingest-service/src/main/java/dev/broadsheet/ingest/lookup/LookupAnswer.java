package dev.broadsheet.ingest.lookup;

import static dev.broadsheet.contracts.paper.Checks.requirePresent;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.ingest.reading.JsonEntries;
import dev.broadsheet.ingest.reading.ReadingLimits;
import dev.broadsheet.ingest.reading.ReadingListener;
import dev.broadsheet.ingest.reading.UnreadableDocumentException;
import dev.broadsheet.ingest.records.Found;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
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

    /**
     * Reads an answer in Atom, or one that stands as a text in JSON ({@code {"status_code": 400, "body": "<feed …"}}).
     *
     * @throws UnreadableDocumentException if the document ends early or is something else
     */
    public static LookupAnswer read(InputStream in, ReadingListener<Found> listener) throws IOException {
        return read(in, ReadingLimits.DEFAULT, listener);
    }

    static LookupAnswer read(InputStream in, ReadingLimits limits, ReadingListener<Found> listener) throws IOException {
        BufferedInputStream body = new BufferedInputStream(in);
        body.mark(1);
        int first = body.read();
        body.reset();
        return new LookupDocument(first == '{' ? unwrapped(body, limits) : body, limits, listener).read();
    }

    private static InputStream unwrapped(InputStream json, ReadingLimits limits) throws IOException {
        String body = JsonEntries.object(json, limits).json().path("body").asText();
        return new ByteArrayInputStream(body.getBytes(UTF_8));
    }
}
