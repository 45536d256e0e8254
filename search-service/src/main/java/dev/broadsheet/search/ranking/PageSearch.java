package dev.broadsheet.search.ranking;

import dev.broadsheet.query.PaperField;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.papers.Trending;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.msearch.MultisearchBody;
import org.opensearch.client.opensearch.core.search.Highlight;
import org.opensearch.client.opensearch.core.search.Hit;

/** The searches of which a page is made: documents with highlights, and counts. */
final class PageSearch {

    private static final int WHOLE_TEXT = 0;

    private PageSearch() {}

    /** Documents, marked where they hold the words. */
    static MultisearchBody.Builder documents(Query query, Optional<Query> matching, int size) {
        MultisearchBody.Builder search = new MultisearchBody.Builder()
                .source(PaperStore.SOURCE)
                .size(size)
                .query(query)
                .trackTotalHits(total -> total.enabled(false));
        matching.ifPresent(words -> search.highlight(highlight(words)));
        return search;
    }

    /** How many there are, and how they are spread if that is asked for. */
    static void count(MultisearchBody.Builder search, boolean facets) {
        search.trackTotalHits(total -> total.enabled(true));
        if (facets) {
            search.aggregations(Facets.AGGREGATIONS);
        }
    }

    /** Ends with the identifier, so that pages never overlap. */
    static List<SortOptions> order(SearchOrder order, Instant asOf) {
        SortOptions id = SortOptions.of(
                sort -> sort.field(field -> field.field(PaperField.ID).order(SortOrder.Desc)));
        return switch (order) {
            case RELEVANCE -> List.of(SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))), id);
            case DATE -> List.of(descending(PaperField.PUBLISHED_AT), id);
            case UPVOTES -> List.of(descending("signals.upvotes"), id);
            case TRENDING -> List.of(Trending.at(asOf), id);
        };
    }

    private static SortOptions descending(String name) {
        return SortOptions.of(sort ->
                sort.field(field -> field.field(name).order(SortOrder.Desc).missing(FieldValue.of(0))));
    }

    static SearchHit hit(Hit<IndexedPaper> hit) {
        IndexedPaper paper = hit.source();
        return new SearchHit(
                paper,
                highlighted(hit, PaperField.TITLE, paper.title()),
                highlighted(hit, PaperField.ABSTRACT, paper.abstractText()),
                Optional.empty());
    }

    private static Highlight highlight(Query matching) {
        return Highlight.of(highlight -> highlight
                .fields(PaperField.TITLE, field -> field.numberOfFragments(WHOLE_TEXT))
                .fields(PaperField.ABSTRACT, field -> field.numberOfFragments(WHOLE_TEXT))
                .highlightQuery(matching)
                .preTags(Highlighted.START)
                .postTags(Highlighted.END));
    }

    private static Highlighted highlighted(Hit<IndexedPaper> hit, String field, String text) {
        List<String> fragments = hit.highlight().getOrDefault(field, List.of());
        return fragments.isEmpty() ? Highlighted.plain(text) : Highlighted.of(fragments.getFirst(), text);
    }
}
