package dev.broadsheet.ingest.reading;

/** One record is not what it should be; its message says what to mend. Its neighbours are none the worse for it. */
public class UnreadableRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableRecordException(String message) {
        super(message);
    }
}
