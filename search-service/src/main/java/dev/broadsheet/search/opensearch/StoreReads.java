package dev.broadsheet.search.opensearch;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch.core.MsearchRequest;
import org.opensearch.client.opensearch.core.MsearchResponse;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.msearch.MultiSearchItem;
import org.opensearch.client.opensearch.core.msearch.MultiSearchResponseItem;
import org.opensearch.client.opensearch.core.msearch.MultisearchBody;

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

    /** Several searches of the papers in one round trip; of which none may fail. */
    public <T> List<MultiSearchItem<T>> searchEach(String index, List<MultisearchBody> searches, Class<T> type) {
        MsearchRequest.Builder request = new MsearchRequest.Builder().index(index);
        searches.forEach(
                body -> request.searches(item -> item.header(header -> header).body(body)));
        return searchAll(request.build(), type).responses().stream()
                .map(StoreReads::succeeded)
                .toList();
    }

    private static <T> MultiSearchItem<T> succeeded(MultiSearchResponseItem<T> answer) {
        if (answer.isFailure()) {
            throw new StoreUnavailableException(
                    "OpenSearch could not search: " + answer.failure().error().reason(), null);
        }
        return answer.result();
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
