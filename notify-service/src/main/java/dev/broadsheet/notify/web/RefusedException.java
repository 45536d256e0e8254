package dev.broadsheet.notify.web;

/** What somebody sent is refused; the message tells them what was wrong and what to do. */
public class RefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public RefusedException(String message) {
        super(message);
    }
}
