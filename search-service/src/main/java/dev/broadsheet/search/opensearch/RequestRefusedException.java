package dev.broadsheet.search.opensearch;

import java.io.IOException;
import org.opensearch.client.opensearch.generic.OpenSearchClientException;
import org.opensearch.client.opensearch.generic.Response;

/** OpenSearch answered, but with an error. */
public class RequestRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    RequestRefusedException(OpenSearchClientException refusal) {
        super(refusal.getMessage() + reason(refusal.response()), refusal);
    }

    /** Whether it was asked to create what is there. */
    public boolean isBecauseItExists() {
        return getMessage().contains("resource_already_exists_exception");
    }

    private static String reason(Response answer) {
        return answer.getBody().map(body -> ": " + body.bodyAsString()).orElse("");
    }
}
