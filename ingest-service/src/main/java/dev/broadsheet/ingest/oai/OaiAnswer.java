package dev.broadsheet.ingest.oai;

import static dev.broadsheet.contracts.paper.Checks.requirePresent;

import dev.broadsheet.ingest.reading.ReadingLimits;
import dev.broadsheet.ingest.reading.ReadingListener;
import dev.broadsheet.ingest.reading.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * What an OAI-PMH answer (ListRecords, GetRecord) says beside its records.
 *
 * @param responseDate the repository's clock
 * @param resumptionToken opaque, decoded from XML and nothing else; empty when the list is complete
 * @see <a href="https://www.openarchives.org/OAI/openarchivesprotocol.html">OAI-PMH 2.0</a>
 */
public record OaiAnswer(Instant responseDate, Optional<String> resumptionToken, Optional<OaiError> error) {

    public OaiAnswer {
        requirePresent(responseDate, "responseDate");
        requirePresent(resumptionToken, "resumptionToken");
        requirePresent(error, "error");
    }

    /**
     * Reads the metadata formats that are harvested, arXivRaw and arXiv, of both generations of arXiv's server.
     *
     * @throws UnreadableDocumentException if the document ends early or is something else, such as an answer in another
     *     metadata format
     */
    public static OaiAnswer read(InputStream in, ReadingListener<OaiRecord> listener) throws IOException {
        return new OaiDocument(in, ReadingLimits.DEFAULT, RecordReading.HARVESTED, listener).read();
    }

    /**
     * Reads a file that somebody keeps, for looking at it: also in the metadata format oai_dc, and also a single record
     * without an answer around it.
     *
     * @return empty for such a record
     * @throws UnreadableDocumentException if the document ends early or is something else
     */
    public static Optional<OaiAnswer> readFile(InputStream in, ReadingListener<OaiRecord> listener) throws IOException {
        return new OaiDocument(in, ReadingLimits.DEFAULT, RecordReading.FORMATS, listener).readAnswerOrRecord();
    }
}
