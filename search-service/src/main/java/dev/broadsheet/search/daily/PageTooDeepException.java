package dev.broadsheet.search.daily;

/** The list goes on, but further than one list is paged. */
public class PageTooDeepException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PageTooDeepException(String message) {
        super(message);
    }
}
