package dev.broadsheet.search.feed;

import dev.broadsheet.query.CompiledQuery;
import dev.broadsheet.query.PaperQuery;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.ranking.Restriction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** The papers that answer a query in so many words, newest first: a feed tells what is new, not what is best. */
@Singleton
class MatchingPapers {

    private final PaperStore store;

    MatchingPapers(PaperStore store) {
        this.store = store;
    }

    /** Without anything to look for: the newest of all. */
    List<IndexedPaper> newest(PaperQuery query, Restriction restriction, int limit) {
        CompiledQuery compiled = CompiledQuery.of(query);
        List<Query> wanted = Stream.concat(
                        compiled.finding().stream(),
                        Stream.of(query.named()).filter(ids -> !ids.isEmpty()).map(PaperStore::named))
                .toList();
        Query matching = BoolQuery.of(
                        bool -> wanted.isEmpty() ? bool : bool.should(wanted).minimumShouldMatch("1"))
                .toQuery();
        return store.newest(List.of(compiled.restrictedTo(restriction.filters(Optional.empty())), matching), limit);
    }
}
