package dev.broadsheet.search.api;

import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.ranking.PaperSearch;
import dev.broadsheet.search.ranking.SearchResult;
import dev.broadsheet.search.ranking.SimilarPapers;
import dev.broadsheet.search.suggest.Suggestion;
import dev.broadsheet.search.suggest.Suggestions;
import dev.broadsheet.search.web.PaperNotFoundException;
import dev.broadsheet.search.web.Parameters;
import dev.broadsheet.search.web.PublicUrl;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Single papers, and search. */
@Path("/api/papers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "papers")
@RunOnVirtualThread
public class PapersResource {

    private static final int SIMILAR = 10;
    private static final int MOST_SIMILAR = 50;

    private final PaperStore store;
    private final PaperSearch search;
    private final SimilarPapers similar;
    private final Suggestions suggestions;
    private final PaperViews views;
    private final PublicUrl address;

    PapersResource(
            PaperStore store,
            PaperSearch search,
            SimilarPapers similar,
            Suggestions suggestions,
            PaperViews views,
            PublicUrl address) {
        this.store = store;
        this.search = search;
        this.similar = similar;
        this.suggestions = suggestions;
        this.views = views;
        this.address = address;
    }

    @GET
    @Path("search")
    @Operation(
            summary = "Searches by words and by meaning",
            description = "Hugging Face compatible, with more parameters. Without a query: the newest papers. "
                    + "The total, how it was found, and the next page are in headers; /api/search tells more.")
    public RestResponse<List<SearchHitView>> search(@BeanParam SearchParameters parameters, @Context UriInfo uri) {
        SearchResult result = search.search(parameters.read(false));
        ResponseBuilder<List<SearchHitView>> response = ResponseBuilder.ok(result.hits().stream()
                        .map(hit -> views.hit(hit, parameters.explained()))
                        .toList())
                .header("X-Total-Count", result.total())
                .header("X-Search-Mode", result.mode().name().toLowerCase(Locale.ROOT));
        result.next()
                .ifPresent(next -> response.header(
                        HttpHeaders.LINK, address.link("/api/papers/search", uri, "cursor", next.write())));
        return response.build();
    }

    @GET
    @Path("suggest")
    @Operation(summary = "Topics, authors and titles that begin as typed", description = "Two letters at least.")
    public List<Suggestion> suggest(@QueryParam("q") String typed) {
        return Parameters.text(typed)
                .map(text -> suggestions.of(Parameters.atMost("q", text, Suggestions.LONGEST_TEXT)))
                .orElse(List.of());
    }

    @GET
    @Path("{id:[^/]+(?:/[^/]+)?}/similar")
    @Operation(summary = "The papers nearest to one in meaning")
    public List<EntryView> similar(@PathParam("id") String id, @QueryParam("limit") String limit) {
        return similar
                .of(Parameters.paperId(id), Parameters.number("limit", limit, 1, MOST_SIMILAR, SIMILAR))
                .orElseThrow(() -> new PaperNotFoundException("'" + id + "'"))
                .stream()
                .map(views::entry)
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
