package dev.broadsheet.search.daily;

import dev.broadsheet.query.PaperField;
import dev.broadsheet.search.papers.Trending;
import java.time.Instant;
import java.util.List;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;

/** The orders of the lists. Each ends with the identifier, so that pages never overlap. */
final class ListOrder {

    private ListOrder() {}

    static List<SortOptions> of(ListRequest request, Instant now) {
        return switch (request.order()) {
            case TRENDING -> List.of(Trending.at(now), field(PaperField.ID, SortOrder.Desc));
            case PUBLISHED -> request.period().isPresent() ? byUpvotes() : newestFirst();
        };
    }

    private static List<SortOptions> byUpvotes() {
        return List.of(
                field("signals.upvotes", SortOrder.Desc),
                field("signals.submittedOnDailyAt", SortOrder.Asc),
                field(PaperField.ID, SortOrder.Desc));
    }

    private static List<SortOptions> newestFirst() {
        return List.of(
                field("signals.listDay", SortOrder.Desc),
                field("signals.submittedOnDailyAt", SortOrder.Desc),
                field(PaperField.ID, SortOrder.Desc));
    }

    private static SortOptions field(String name, SortOrder order) {
        return SortOptions.of(sort -> sort.field(field -> field.field(name).order(order)));
    }
}
