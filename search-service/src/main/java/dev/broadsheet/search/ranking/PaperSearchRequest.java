package dev.broadsheet.search.ranking;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.query.PaperQuery;
import java.util.Optional;
import java.util.UUID;

/**
 * What a reader looks for.
 *
 * @param limit the most hits wanted
 * @param after where the page before ended; empty for the first page
 * @param facets whether the result is to be counted by category, topic, year and code
 */
public record PaperSearchRequest(
        PaperQuery query,
        SearchMode mode,
        Restriction restriction,
        SearchOrder order,
        int limit,
        Optional<Cursor> after,
        boolean facets) {

    /** The first page of the best papers. */
    public static PaperSearchRequest best(PaperQuery query, int limit) {
        return new PaperSearchRequest(
                query, SearchMode.HYBRID, Restriction.NONE, SearchOrder.RELEVANCE, limit, Optional.empty(), false);
    }

    /** The page that begins where another ended. */
    public PaperSearchRequest after(Cursor end) {
        return new PaperSearchRequest(query, mode, restriction, order, limit, Optional.of(end), facets);
    }

    /** The same for each page of a result, and for no other result. */
    public String fingerprint() {
        String asked = query + "|" + mode + "|" + restriction + "|" + order;
        return UUID.nameUUIDFromBytes(asked.getBytes(UTF_8)).toString().substring(0, 13);
    }
}
