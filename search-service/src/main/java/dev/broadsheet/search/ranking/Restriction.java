package dev.broadsheet.search.ranking;

import dev.broadsheet.search.papers.PaperStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.RangeQuery;

/**
 * What a result must be, beside what the query says.
 *
 * @param hasCode whether a repository is known
 * @param listDay on which the paper was on the daily list
 * @param leastUpvotes 0 asks for none
 * @param withdrawnToo whether withdrawn papers are results
 */
public record Restriction(
        Optional<Boolean> hasCode, Optional<LocalDate> listDay, int leastUpvotes, boolean withdrawnToo) {

    public static final Restriction NONE = new Restriction(Optional.empty(), Optional.empty(), 0, false);

    /** A repository that the paper names, or that the community linked. */
    static final Query WITH_CODE = BoolQuery.of(bool -> bool.should(
                            Query.of(query ->
                                    query.term(term -> term.field("hasCode").value(value -> value.booleanValue(true)))),
                            Query.of(query -> query.exists(exists -> exists.field("signals.githubRepo"))))
                    .minimumShouldMatch("1"))
            .toQuery();

    public Restriction {
        if (leastUpvotes < 0) {
            throw new IllegalArgumentException("least upvotes are not negative");
        }
    }

    /** @param asOf later papers are left out, so that they do not push others from one page to the next */
    public List<Query> filters(Optional<Instant> asOf) {
        List<Query> filters = new ArrayList<>(withdrawnToo ? List.of(PaperStore.REAL) : PaperStore.LISTED);
        asOf.map(Restriction::indexedAfter).map(Restriction::not).ifPresent(filters::add);
        hasCode.ifPresent(wanted -> filters.add(wanted ? WITH_CODE : not(WITH_CODE)));
        listDay.ifPresent(day -> filters.add(Query.of(query ->
                query.term(term -> term.field("signals.listDay").value(value -> value.stringValue(day.toString()))))));
        if (leastUpvotes > 0) {
            filters.add(RangeQuery.of(range -> range.field("signals.upvotes").gte(JsonData.of(leastUpvotes)))
                    .toQuery());
        }
        return filters;
    }

    private static Query indexedAfter(Instant asOf) {
        return RangeQuery.of(range -> range.field("firstIndexedAt").gt(JsonData.of(asOf.toEpochMilli())))
                .toQuery();
    }

    private static Query not(Query query) {
        return BoolQuery.of(bool -> bool.mustNot(query)).toQuery();
    }
}
