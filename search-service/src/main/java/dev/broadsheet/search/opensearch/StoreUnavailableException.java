package dev.broadsheet.search.opensearch;

/** OpenSearch did not answer, or could not: the same request may succeed in a while. */
public class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
