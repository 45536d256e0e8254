package dev.broadsheet.search.api;

import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.ranking.PaperSearch;
import dev.broadsheet.search.web.PaperNotFoundException;
import dev.broadsheet.search.web.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single papers, and search. */
@Path("/api/papers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "papers")
@RunOnVirtualThread
public class PapersResource {

    private static final int MOST_HITS = 120;

    private final PaperStore store;
    private final PaperSearch search;
    private final PaperViews views;

    PapersResource(PaperStore store, PaperSearch search, PaperViews views) {
        this.store = store;
        this.search = search;
        this.views = views;
    }

    @GET
    @Path("search")
    @Operation(
            summary = "Searches by words and by meaning",
            description = "Understands \"phrases\", -exclusions and arXiv identifiers in any form. "
                    + "Without a query: the newest papers.")
    public List<SearchHitView> search(@QueryParam("q") String query, @QueryParam("limit") String limit) {
        return search
                .search(Parameters.query(query), Parameters.number("limit", limit, 1, MOST_HITS, MOST_HITS))
                .hits()
                .stream()
                .map(views::hit)
                .toList();
    }

    @GET
    @Path("{id:.+}")
    @Operation(summary = "One paper, by its arXiv identifier in any form")
    public PaperDetailView paper(@PathParam("id") String id) {
        return store.find(Parameters.paperId(id))
                .map(views::detail)
                .orElseThrow(() -> new PaperNotFoundException("'" + id + "'"));
    }
}
