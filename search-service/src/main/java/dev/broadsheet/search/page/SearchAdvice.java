package dev.broadsheet.search.page;

import dev.broadsheet.search.finding.FewerFilters.Fewer;
import java.util.List;

/**
 * What a reader may do who did not find what was wanted.
 *
 * @param missing papers that were named and are not here
 * @param respelt the same search in words that papers have; null if nothing is misspelt
 * @param fewer the same search with a filter less
 * @param byMeaning the same search by words and meaning, where words alone found nothing; null if that was done
 */
public record SearchAdvice(List<Missing> missing, Respelt respelt, List<Fewer> fewer, String byMeaning) {

    public static final SearchAdvice NONE = new SearchAdvice(List.of(), null, List.of(), null);

    /** @param command that brings the paper in, for whoever may */
    public record Missing(String id, String arxiv, String command) {}

    /** Another spelling, and where it leads. */
    public record Respelt(String href, String query) {}
}
