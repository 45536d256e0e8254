package dev.broadsheet.search.api;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.ranking.PaperSearch;
import dev.broadsheet.search.ranking.SearchHit;
import dev.broadsheet.search.ranking.SearchResult;
import dev.broadsheet.search.web.PublicUrl;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** All papers, page by page, and any of them by identifier. */
@Path("/api/papers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "papers")
@RunOnVirtualThread
public class PaperListResource {

    private final PaperStore store;
    private final PaperSearch search;
    private final PaperViews views;
    private final PublicUrl address;

    PaperListResource(PaperStore store, PaperSearch search, PaperViews views, PublicUrl address) {
        this.store = store;
        this.search = search;
        this.views = views;
        this.address = address;
    }

    @GET
    @Operation(
            summary = "All papers with the newest first, or those of some identifiers",
            description = "Hugging Face compatible: flat papers, the next page in the Link header. Papers that come "
                    + "after the first page was asked for are on none of the next ones. With ids: those of them that "
                    + "are here, in this order, withdrawn ones too.")
    public RestResponse<List<PaperView>> list(@BeanParam PaperListParameters parameters, @Context UriInfo uri) {
        Optional<List<PaperId>> ids = parameters.ids();
        return ids.isPresent()
                ? RestResponse.ok(flat(store.findAll(ids.get()).stream()))
                : page(search.search(parameters.newest()), uri);
    }

    private RestResponse<List<PaperView>> page(SearchResult result, UriInfo uri) {
        ResponseBuilder<List<PaperView>> response = ResponseBuilder.ok(
                        flat(result.hits().stream().map(SearchHit::paper)))
                .header("X-Total-Count", result.total());
        result.next()
                .ifPresent(next -> response.header(
                        HttpHeaders.LINK,
                        address.link("/api/papers", uri.getQueryParameters(), "cursor", next.write())));
        return response.build();
    }

    private List<PaperView> flat(Stream<IndexedPaper> papers) {
        return papers.map(views::paper).toList();
    }
}
