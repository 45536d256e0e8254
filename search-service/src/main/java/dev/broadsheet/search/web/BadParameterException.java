package dev.broadsheet.search.web;

/** The request cannot be answered as it was put; the message says what was wrong and what is allowed. */
public class BadParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadParameterException(String message) {
        super(message);
    }
}
