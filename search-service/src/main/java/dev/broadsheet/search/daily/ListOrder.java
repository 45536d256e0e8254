package dev.broadsheet.search.daily;

import dev.broadsheet.query.PaperField;
import dev.broadsheet.search.opensearch.PackagedScript;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.ScriptSortType;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;

/** The orders of the lists. Each ends with the identifier, so that pages never overlap. */
final class ListOrder {

    private static final PackagedScript TRENDING = new PackagedScript("trending.painless");

    private ListOrder() {}

    static List<SortOptions> of(ListRequest request, Instant now) {
        return switch (request.order()) {
            case TRENDING -> List.of(trending(now), field(PaperField.ID, SortOrder.Desc));
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

    // The hour instead of the moment: the pages of one visit then agree with each other, and with the cache.
    private static SortOptions trending(Instant now) {
        long hour = now.truncatedTo(ChronoUnit.HOURS).toEpochMilli();
        return SortOptions.of(sort -> sort.script(script -> script.type(ScriptSortType.Number)
                .order(SortOrder.Desc)
                .script(TRENDING.with(Map.of("now", JsonData.of(hour))))));
    }

    private static SortOptions field(String name, SortOrder order) {
        return SortOptions.of(sort -> sort.field(field -> field.field(name).order(order)));
    }
}
