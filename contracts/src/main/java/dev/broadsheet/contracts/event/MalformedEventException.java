package dev.broadsheet.contracts.event;

/** A record that can never be read: it belongs into the dead-letter topic at once. */
public class MalformedEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
