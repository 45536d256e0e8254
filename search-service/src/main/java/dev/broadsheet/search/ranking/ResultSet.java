package dev.broadsheet.search.ranking;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.query.CompiledQuery;
import dev.broadsheet.query.PaperQuery;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.ranking.SearchResult.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * The papers that answer a request: those that hold the words, those near in meaning, and those named by identifier. Total,
 * facets, orders and pages all speak of this one set.
 *
 * @param named papers named by identifier, whatever else is asked
 * @param matching what scores the words; empty if there are none
 * @param rough what finds the same papers for less and scores them roughly; empty if nothing does
 * @param sideBySide what the best of them gain where the words stand together
 * @param forgiving what scores them however they are spelt; empty if they are read as they stand
 * @param restriction what every paper must fulfil that is not named by identifier
 */
record ResultSet(
        List<PaperId> named,
        Optional<Query> matching,
        Optional<Query> rough,
        Optional<Query> sideBySide,
        Optional<Query> forgiving,
        Query restriction) {

    static ResultSet of(PaperSearchRequest request) {
        CompiledQuery compiled = CompiledQuery.of(request.query());
        return new ResultSet(
                request.query().named(),
                compiled.matching(),
                compiled.rough(),
                compiled.sideBySide(),
                compiled.forgiving(),
                compiled.restrictedTo(
                        request.restriction().filters(request.after().map(Cursor::asOf))));
    }

    /** Whether nothing but identifiers was asked for. */
    static boolean isOfNames(PaperQuery query) {
        return !query.named().isEmpty() && query.wanted().isEmpty();
    }

    /** The same where words like those that were asked for count as they do. */
    ResultSet forgiven() {
        return new ResultSet(named, forgiving, Optional.empty(), sideBySide, Optional.empty(), restriction);
    }

    /** As a query that filters. */
    Query query(Ranking ranking) {
        List<Query> ways = new ArrayList<>();
        if (ranking.mode() == Mode.NEWEST) {
            ways.add(restriction);
        } else {
            found(ranking)
                    .forEach(way -> ways.add(
                            BoolQuery.of(bool -> bool.filter(way, restriction)).toQuery()));
        }
        if (!named.isEmpty()) {
            ways.add(BoolQuery.of(bool -> bool.filter(PaperStore.REAL, PaperStore.named(named)))
                    .toQuery());
        }
        return BoolQuery.of(bool -> bool.should(ways).minimumShouldMatch("1")).toQuery();
    }

    private List<Query> found(Ranking ranking) {
        List<Query> found = new ArrayList<>();
        if (ranking.mode() == Mode.HYBRID || ranking.mode() == Mode.LEXICAL) {
            rough.or(() -> matching).ifPresent(found::add);
        }
        if (!ranking.near().isEmpty()) {
            found.add(PaperStore.named(List.copyOf(ranking.near())));
        }
        return found;
    }

    /** Those that hold the words and do not stand in the head of the result, best first by score. */
    Query tail(Ranking ranking) {
        return BoolQuery.of(bool ->
                        bool.must(matching.orElseThrow()).filter(restriction).mustNot(PaperStore.named(ranking.ids())))
                .toQuery();
    }
}
