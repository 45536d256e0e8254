package dev.broadsheet.search.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.broadsheet.search.ranking.Cursor;
import dev.broadsheet.search.ranking.Facets;
import dev.broadsheet.search.ranking.PaperSearch;
import dev.broadsheet.search.ranking.SearchResult;
import dev.broadsheet.search.web.Content;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Search with everything that is known of the result; {@code /api/papers/search} answers the hits alone. */
@Path("/api/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "papers")
@RunOnVirtualThread
public class SearchResource {

    private final PaperSearch search;
    private final PaperViews views;

    SearchResource(PaperSearch search, PaperViews views) {
        this.search = search;
        this.views = views;
    }

    /**
     * A page of a result.
     *
     * @param total papers on all pages; the facets count the same
     * @param degraded whether words alone answered although meaning was wanted
     * @param next the cursor of the next page; left out on the last one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ResultView(
            long total,
            SearchResult.Mode mode,
            boolean degraded,
            Facets facets,
            List<SearchHitView> papers,
            String next)
            implements Content {

        // A cursor bears the moment of its first page; an older one leads to the same next page.
        @Override
        public ResultView lasting() {
            return new ResultView(total, mode, degraded, facets, papers, null);
        }
    }

    @GET
    @Operation(
            summary = "A search with total, facets and the cursor of the next page",
            description = "The result of a hybrid search is the papers that hold the words, the nearest 200 in meaning "
                    + "above a least cosine, and the papers named by identifier; total, facets, sort and pages speak "
                    + "of that same set.")
    public ResultView search(@BeanParam SearchParameters parameters) {
        SearchResult result = search.search(parameters.read(true));
        return new ResultView(
                result.total(),
                result.mode(),
                result.degraded(),
                result.facets().orElse(null),
                result.hits().stream()
                        .map(hit -> views.hit(hit, parameters.explained()))
                        .toList(),
                result.next().map(Cursor::write).orElse(null));
    }
}
