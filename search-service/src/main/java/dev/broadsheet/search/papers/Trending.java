package dev.broadsheet.search.papers;

import dev.broadsheet.search.opensearch.PackagedScript;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.ScriptSortType;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;

/** The order of what readers turn to now, by {@code trending.painless}. */
public final class Trending {

    private static final PackagedScript SCRIPT = new PackagedScript("trending.painless");

    private Trending() {}

    /** As of the hour instead of the moment: the pages of one visit then agree with each other, and with the cache. */
    public static SortOptions at(Instant now) {
        long hour = now.truncatedTo(ChronoUnit.HOURS).toEpochMilli();
        return SortOptions.of(sort -> sort.script(script -> script.type(ScriptSortType.Number)
                .order(SortOrder.Desc)
                .script(SCRIPT.with(Map.of("now", JsonData.of(hour))))));
    }
}
