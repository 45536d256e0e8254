package dev.broadsheet.search.opensearch;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opensearch.client.opensearch.OpenSearchAsyncClient;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch.core.MsearchRequest;
import org.opensearch.client.opensearch.core.MsearchResponse;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.msearch.MultiSearchItem;
import org.opensearch.client.opensearch.core.msearch.MultiSearchResponseItem;
import org.opensearch.client.opensearch.core.msearch.MultisearchBody;
import org.opensearch.client.transport.OpenSearchTransport;

/**
 * Every read of this service, within the time and the turn of the request that it is made for. Whatever goes wrong in the
 * store is a {@link StoreUnavailableException}: the requests are ours, so none is wrong by a reader's fault.
 */
@ApplicationScoped
public class StoreReads {

    private static final double ALL = 1;

    private final OpenSearchAsyncClient client;
    private final ReadTurn turn;
    private final ReadsConfig config;

    StoreReads(OpenSearchTransport transport, ReadTurn turn, ReadsConfig config) {
        this.client = new OpenSearchAsyncClient(transport, OpenSearchConnection.answeredWithin(config.deadline()));
        this.turn = turn;
        this.config = config;
    }

    public <T> SearchResponse<T> search(SearchRequest request, Class<T> type) {
        return answered(() -> client.search(request, type));
    }

    /**
     * What can be done without, if need be.
     *
     * @param share of the time that is left, 0 to 1
     * @throws StoreTooSlowException if that is over
     */
    public <T> SearchResponse<T> search(SearchRequest request, Class<T> type, double share) {
        return answered(() -> client.search(request, type), share);
    }

    /** Reads on for an answer that is being written already: that may take long in all, but no step of it may. */
    public <T> SearchResponse<T> searchOn(SearchRequest request, Class<T> type) {
        if (isInRequest()) {
            turn.timeAnew();
        }
        return search(request, type);
    }

    public <T> MsearchResponse<T> searchAll(MsearchRequest request, Class<T> type) {
        return answered(() -> client.msearch(request, type));
    }

    /** As {@link #search(SearchRequest, Class, double)}. */
    public <T> MsearchResponse<T> searchAll(MsearchRequest request, Class<T> type, double share) {
        return answered(() -> client.msearch(request, type), share);
    }

    /** Several searches of the papers in one round trip; of which none may fail. */
    public <T> List<MultiSearchItem<T>> searchEach(String index, List<MultisearchBody> searches, Class<T> type) {
        return searchEach(index, searches, type, ALL);
    }

    /** The same for what can be done without, as {@link #search(SearchRequest, Class, double)}. */
    public <T> List<MultiSearchItem<T>> searchEach(
            String index, List<MultisearchBody> searches, Class<T> type, double share) {
        return searchAll(request(index, searches), type, share).responses().stream()
                .map(StoreReads::succeeded)
                .toList();
    }

    /** Several searches in one round trip. */
    public static MsearchRequest request(String index, List<MultisearchBody> searches) {
        MsearchRequest.Builder request = new MsearchRequest.Builder().index(index);
        searches.forEach(
                body -> request.searches(item -> item.header(header -> header).body(body)));
        return request.build();
    }

    private static <T> MultiSearchItem<T> succeeded(MultiSearchResponseItem<T> answer) {
        if (answer.isFailure()) {
            throw new StoreUnavailableException(
                    "OpenSearch could not search: " + answer.failure().error().reason(), null);
        }
        return answer.result();
    }

    private interface Read<T> {
        CompletableFuture<T> begin() throws IOException;
    }

    private <T> T answered(Read<T> read) {
        return answered(read, ALL);
    }

    private <T> T answered(Read<T> read, double share) {
        Duration left = timeLeft();
        try {
            return read.begin().get((long) (share * left.toNanos()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw unavailable(e.getCause());
        } catch (IOException | OpenSearchException e) {
            throw unavailable(e);
        } catch (TimeoutException e) {
            throw new StoreTooSlowException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    // What is read outside of a request has the same time for each read, and waits for nobody.
    private Duration timeLeft() {
        return isInRequest() ? turn.timeLeft() : config.deadline();
    }

    private static boolean isInRequest() {
        return Arc.container().requestContext().isActive();
    }

    private static StoreUnavailableException unavailable(Throwable cause) {
        return new StoreUnavailableException("OpenSearch did not answer: " + cause.getMessage(), cause);
    }
}
