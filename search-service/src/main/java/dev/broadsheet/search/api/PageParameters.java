package dev.broadsheet.search.api;

import static dev.broadsheet.search.web.Parameters.refusal;
import static dev.broadsheet.search.web.Parameters.text;

import dev.broadsheet.search.ranking.Cursor;
import dev.broadsheet.search.ranking.PaperSearchRequest;
import dev.broadsheet.search.web.BadParameterException;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a result is wanted, as written by the caller. */
public class PageParameters {

    @QueryParam("cursor")
    @Parameter(
            description = "where the page before ended: from its Link header, or from next in /api/search; "
                    + "only together with the same other parameters")
    String cursor;

    static PageParameters of(String cursor) {
        PageParameters page = new PageParameters();
        page.cursor = cursor;
        return page;
    }

    boolean isFirst() {
        return text(cursor).isEmpty();
    }

    /**
     * @param first the request for the first page
     * @throws BadParameterException if the cursor is of another result, or none
     */
    PaperSearchRequest of(PaperSearchRequest first) {
        return text(cursor).map(written -> first.after(cursor(written, first))).orElse(first);
    }

    private static Cursor cursor(String written, PaperSearchRequest first) {
        return Cursor.tryParse(written)
                .filter(cursor -> cursor.fingerprint().equals(first.fingerprint()))
                .orElseThrow(() -> refusal(
                        "cursor", written, "what the page before gave, together with the same other parameters"));
    }
}
