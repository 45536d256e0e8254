package dev.broadsheet.ingest.reading;

import java.util.Optional;

/**
 * One element of a document, as far as it was kept.
 *
 * @param flaw why the rest of it was left out; empty if it is whole
 */
public record XmlPart(XmlElement element, Optional<String> flaw) {

    /** @throws UnreadableRecordException if a part of it was left out */
    public XmlElement whole() {
        flaw.ifPresent(why -> {
            throw new UnreadableRecordException(why);
        });
        return element;
    }
}
