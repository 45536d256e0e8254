package dev.broadsheet.ingest.oai;

import dev.broadsheet.ingest.reading.ReadingLimits;
import dev.broadsheet.ingest.reading.ReadingListener;
import dev.broadsheet.ingest.reading.UnreadableDocumentException;
import dev.broadsheet.ingest.reading.XmlElement;
import dev.broadsheet.ingest.reading.XmlPart;
import dev.broadsheet.ingest.reading.XmlParts;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** One answer while it is read. */
final class OaiDocument {

    private static final String ROOT = "OAI-PMH";
    private static final String RECORD = "record";
    private static final Set<String> CONTAINERS = Set.of(ROOT, "ListRecords", "GetRecord");
    private static final String NOT_SUPPORTED = ", which is not supported; ask for arXivRaw or arXiv";
    private static final String NOT_HARVESTED = ", which is not harvested: it tells no versions"
            + " and cannot tell comments from abstracts; ask for arXivRaw or arXiv";

    private final XmlParts parts;
    private final Set<String> formats;
    private final ReadingListener<OaiRecord> listener;
    private Optional<Instant> responseDate = Optional.empty();
    private Optional<String> resumptionToken = Optional.empty();
    private Optional<OaiError> error = Optional.empty();
    private int records;

    /** @param formats the metadata formats that are read, of those in {@link RecordReading#FORMATS} */
    OaiDocument(InputStream in, ReadingLimits limits, Set<String> formats, ReadingListener<OaiRecord> listener)
            throws IOException {
        this.parts = XmlParts.of(in, limits, CONTAINERS);
        this.formats = formats;
        this.listener = listener;
    }

    OaiAnswer read() throws IOException {
        return answer(parts());
    }

    /** @return empty for a single record without an answer around it */
    Optional<OaiAnswer> readAnswerOrRecord() throws IOException {
        String root = parts();
        return root.equals(RECORD) ? Optional.empty() : Optional.of(answer(root));
    }

    /** @return the name of the root */
    private String parts() throws IOException {
        String root = parts.root();
        for (Optional<XmlPart> part = parts.next(); part.isPresent(); part = parts.next()) {
            on(part.get());
        }
        return root;
    }

    private OaiAnswer answer(String root) throws IOException {
        if (!root.equals(ROOT)) {
            throw parts.unreadable("the root element is <" + root + ">, not <" + ROOT + ">");
        }
        return new OaiAnswer(
                responseDate.orElseThrow(() -> new UnreadableDocumentException("the answer has no responseDate")),
                resumptionToken,
                error);
    }

    private void on(XmlPart part) throws IOException {
        XmlElement element = part.element();
        switch (element.name()) {
            case "responseDate" -> responseDate = Optional.of(instant(element.text()));
            case "error" -> error = Optional.of(error(element));
            case "resumptionToken" ->
                resumptionToken = Optional.of(element.text()).filter(token -> !token.isEmpty());
            case RECORD -> record(part);
            default -> {
                // The request, echoed.
            }
        }
    }

    private void record(XmlPart part) throws IOException {
        requireKnownFormat(part.element());
        records++;
        String identifier = part.element()
                .child("header")
                .flatMap(header -> header.text("identifier"))
                .map(text -> ", " + text.substring(0, Math.min(text.length(), 100)))
                .orElse("");
        listener.attempt(
                "record " + records + identifier,
                () -> RecordReading.of(part.whole()),
                () -> part.element().written());
    }

    private void requireKnownFormat(XmlElement record) throws IOException {
        for (XmlElement metadata : record.children("metadata").toList()) {
            for (XmlElement format : metadata.children()) {
                if (!formats.contains(format.name())) {
                    throw parts.unreadable("the records are in the metadata format "
                            + (format.name().equals("dc") ? "oai_dc" : format.name())
                            + (RecordReading.FORMATS.contains(format.name()) ? NOT_HARVESTED : NOT_SUPPORTED));
                }
            }
        }
    }

    private static OaiError error(XmlElement element) {
        String code = element.attribute("code").filter(text -> !text.isBlank()).orElse("unknown");
        return new OaiError(code, element.text());
    }

    private Instant instant(String text) throws IOException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw parts.unreadable("the responseDate is not a date");
        }
    }
}
