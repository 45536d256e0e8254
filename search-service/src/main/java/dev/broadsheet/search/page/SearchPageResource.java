package dev.broadsheet.search.page;

import dev.broadsheet.search.ranking.PaperSearch;
import dev.broadsheet.search.ranking.SearchResult;
import dev.broadsheet.search.web.Parameters;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The search page. */
@Path("/papers")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SearchPageResource {

    private static final int SHOWN = 50;

    private final PaperSearch search;

    SearchPageResource(PaperSearch search) {
        this.search = search;
    }

    /** The page of a result. */
    @CheckedTemplate(basePath = "")
    static class Templates {
        private Templates() {}

        static native TemplateInstance search(SearchPage result);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance search(@QueryParam("q") String query) {
        SearchResult result = search.search(Parameters.query(query), SHOWN);
        return Templates.search(new SearchPage(
                Parameters.text(query).orElse(""),
                found(result),
                note(result),
                result.hits().stream().map(PaperCard::of).toList()));
    }

    private static String found(SearchResult result) {
        int shown = result.hits().size();
        return result.total() > shown
                ? "The best " + shown + " of " + Words.count(result.total(), "paper")
                : Words.count(shown, "paper");
    }

    private static String note(SearchResult result) {
        return switch (result.mode()) {
            case LEXICAL -> "Found by words alone: search by meaning is resting for a moment.";
            case NEWEST -> "The newest papers of all days.";
            case HYBRID, SEMANTIC, NAMED -> null;
        };
    }
}
