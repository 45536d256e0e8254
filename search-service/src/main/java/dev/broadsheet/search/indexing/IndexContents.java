package dev.broadsheet.search.indexing;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.search.papers.PaperStore;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch.core.MgetResponse;
import org.opensearch.client.opensearch.core.mget.MultiGetResponseItem;

/** What stands in one index, whichever aliases it has. */
final class IndexContents {

    private final OpenSearchClient client;
    private final String index;

    IndexContents(OpenSearchClient client, String index) {
        this.client = client;
        this.index = index;
    }

    String index() {
        return index;
    }

    /** How many papers readers would see, those written just now too. */
    long papers() throws IOException {
        client.indices().refresh(request -> request.index(index));
        return client.count(request -> request.index(index).query(PaperStore.REAL))
                .count();
    }

    /** The revisions of a part; those of documents that have none are left out. */
    Map<PaperId, Long> revisions(List<PaperId> ids, DocumentPart.Kind part) throws IOException {
        String field = part.revisionField();
        MgetResponse<Revisions> found = client.mget(
                request -> request.index(index)
                        .sourceIncludes(field)
                        .ids(ids.stream().map(PaperId::value).toList()),
                Revisions.class);
        Map<PaperId, Long> revisions = new HashMap<>();
        for (MultiGetResponseItem<Revisions> item : found.docs()) {
            if (item.isResult() && item.result().found()) {
                long revision = item.result().source().of(part);
                if (revision > 0) {
                    revisions.put(new PaperId(item.result().id()), revision);
                }
            }
        }
        return revisions;
    }

    /** 0 for none. */
    record Revisions(long paperRevision, long signalsRevision) {

        long of(DocumentPart.Kind part) {
            return switch (part) {
                case PAPER -> paperRevision;
                case SIGNALS -> signalsRevision;
            };
        }
    }
}
