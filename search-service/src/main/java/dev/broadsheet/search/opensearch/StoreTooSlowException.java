package dev.broadsheet.search.opensearch;

/** OpenSearch took longer than it was given. */
public class StoreTooSlowException extends StoreUnavailableException {

    private static final long serialVersionUID = 1L;

    StoreTooSlowException(Throwable cause) {
        super("OpenSearch did not answer in time", cause);
    }
}
