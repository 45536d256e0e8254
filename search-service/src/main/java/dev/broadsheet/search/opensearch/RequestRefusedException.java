package dev.broadsheet.search.opensearch;

import java.io.IOException;

/** OpenSearch answered, but with an error. */
public class RequestRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    RequestRefusedException(Throwable refusal) {
        super(refusal.getMessage(), refusal);
    }

    /** Whether it was asked to create what is there. */
    public boolean isBecauseItExists() {
        return getMessage().contains("resource_already_exists_exception");
    }
}
