package dev.broadsheet.ingest.reading;

import java.io.IOException;

/**
 * A document cannot be read any further: it is cut off, of another format, larger than allowed, or an attack. What was
 * delivered before is good. The message says what is wrong and where.
 */
public class UnreadableDocumentException extends IOException {

    private static final long serialVersionUID = 1L;

    public UnreadableDocumentException(String message) {
        super(message);
    }

    public UnreadableDocumentException(String message, Throwable cause) {
        super(message, cause);
    }
}
