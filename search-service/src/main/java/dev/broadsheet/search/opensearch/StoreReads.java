package dev.broadsheet.search.opensearch;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch.core.MsearchRequest;
import org.opensearch.client.opensearch.core.MsearchResponse;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;

/**
 * Every read of this service. Whatever goes wrong in the store is a {@link StoreUnavailableException}: the requests are
 * ours, so none is wrong by a reader's fault.
 */
@ApplicationScoped
public class StoreReads {

    private final OpenSearchClient client;

    StoreReads(OpenSearchClient client) {
        this.client = client;
    }

    public <T> SearchResponse<T> search(SearchRequest request, Class<T> type) {
        return answered(() -> client.search(request, type));
    }

    public <T> MsearchResponse<T> searchAll(MsearchRequest request, Class<T> type) {
        return answered(() -> client.msearch(request, type));
    }

    private interface Read<T> {
        T answer() throws IOException;
    }

    private static <T> T answered(Read<T> read) {
        try {
            return read.answer();
        } catch (IOException | OpenSearchException e) {
            throw new StoreUnavailableException("OpenSearch did not answer: " + e.getMessage(), e);
        }
    }
}
