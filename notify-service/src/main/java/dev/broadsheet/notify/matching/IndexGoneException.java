package dev.broadsheet.notify.matching;

/** There is no index of interests: it must be made anew. */
final class IndexGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IndexGoneException(String message) {
        super(message);
    }
}
