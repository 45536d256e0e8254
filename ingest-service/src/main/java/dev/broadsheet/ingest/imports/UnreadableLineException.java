package dev.broadsheet.ingest.imports;

/** A line that is no paper; its message tells the sender what to mend. */
class UnreadableLineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableLineException(String message) {
        super(message);
    }
}
