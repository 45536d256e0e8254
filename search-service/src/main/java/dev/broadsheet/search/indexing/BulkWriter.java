package dev.broadsheet.search.indexing;

import dev.broadsheet.search.opensearch.PackagedScript;
import dev.broadsheet.search.papers.PapersIndex;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch._types.Script;
import org.opensearch.client.opensearch.core.BulkRequest;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.opensearch.client.opensearch.core.bulk.BulkResponseItem;

/** Writes parts of documents in one request. Each is decided on by its own: one that is refused stops no other. */
@Singleton
class BulkWriter {

    // Two consumers write the two parts of a paper at once; the later one looks again.
    private static final int CONFLICT_RETRIES = 5;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int PAYLOAD_TOO_LARGE = 413;

    private final OpenSearchClient client;
    private final String alias;
    private final Clock clock;
    private final PackagedScript applyPaper = new PackagedScript("apply-paper.painless");
    private final PackagedScript applySignals = new PackagedScript("apply-signals.painless");

    /** Writes to the index that is live. */
    @Inject
    BulkWriter(OpenSearchClient client, PapersIndex index, Clock clock) {
        this(client, index.writeAlias(), clock);
    }

    /**
     * @param alias of the index that is written to; nothing is written where there is no such alias
     * @param clock tells when a paper first came into the index
     */
    BulkWriter(OpenSearchClient client, String alias, Clock clock) {
        this.client = client;
        this.alias = alias;
        this.clock = clock;
    }

    /** @return one outcome per part, in the order of the parts */
    List<Outcome> write(List<DocumentPart> parts) {
        BulkRequest request = BulkRequest.of(bulk -> bulk.index(alias)
                .requireAlias(true)
                .operations(parts.stream().map(this::operation).toList()));
        try {
            return client.bulk(request).items().stream()
                    .map(BulkWriter::outcome)
                    .toList();
        } catch (OpenSearchException e) {
            return refused(parts, e);
        } catch (IOException e) {
            return all(parts, new Outcome.Deferred(e.toString()));
        }
    }

    private List<Outcome> refused(List<DocumentPart> parts, OpenSearchException refusal) {
        if (refusal.status() != PAYLOAD_TOO_LARGE) {
            return all(parts, new Outcome.Deferred(refusal.getMessage()));
        }
        if (parts.size() == 1) {
            return all(parts, new Outcome.Rejected(refusal.getMessage()));
        }
        int half = parts.size() / 2;
        List<Outcome> outcomes = new java.util.ArrayList<>(write(parts.subList(0, half)));
        outcomes.addAll(write(parts.subList(half, parts.size())));
        return outcomes;
    }

    private BulkOperation operation(DocumentPart part) {
        return BulkOperation.of(operation -> operation.<Map<String, Object>>update(
                update -> update.id(part.id().value())
                        .retryOnConflict(CONFLICT_RETRIES)
                        .scriptedUpsert(true)
                        .upsert(Map.of())
                        .script(script(part))));
    }

    private Script script(DocumentPart part) {
        Map<String, JsonData> params = Map.of(
                "id", JsonData.of(part.id().value()),
                "revision", JsonData.of(part.revision()),
                "now", JsonData.of(clock.millis()),
                "fields", JsonData.of(part.fields()));
        return switch (part.kind()) {
            case PAPER -> applyPaper.with(params);
            case SIGNALS -> applySignals.with(params);
        };
    }

    private static Outcome outcome(BulkResponseItem item) {
        if (item.error() == null) {
            return "noop".equals(item.result()) ? new Outcome.Stale() : new Outcome.Applied();
        }
        String cause = item.error().type() + ": " + item.error().reason();
        return switch (item.status()) {
            case TOO_MANY_REQUESTS, CONFLICT, NOT_FOUND -> new Outcome.Deferred(cause);
            default -> item.status() >= 500 ? new Outcome.Deferred(cause) : new Outcome.Rejected(cause);
        };
    }

    private static List<Outcome> all(List<DocumentPart> parts, Outcome outcome) {
        return parts.stream().map(part -> outcome).toList();
    }
}
