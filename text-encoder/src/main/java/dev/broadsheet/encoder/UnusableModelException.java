package dev.broadsheet.encoder;

/** A model that is damaged, incomplete, or not what its descriptor says. Trying again will not help. */
public class UnusableModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableModelException(String message) {
        super(message);
    }

    UnusableModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
