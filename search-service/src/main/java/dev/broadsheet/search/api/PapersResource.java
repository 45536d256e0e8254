package dev.broadsheet.search.api;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.search.papers.IndexedPaper;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
                        HttpHeaders.LINK,
                        address.link("/api/papers/search", uri.getQueryParameters(), "cursor", next.write())));
        return response.build();
    }

    @GET
    @Path("suggest")
    @Operation(summary = "Topics, authors and titles that begin as typed", description = "Two letters at least.")
    public List<Suggestion> suggest(
            @Parameter(description = "what was typed so far", example = "atten") @QueryParam("q") String typed) {
        return Parameters.text(typed)
                .map(text -> suggestions.of(Parameters.atMost("q", text, Suggestions.LONGEST_TEXT)))
                .orElse(List.of());
    }

    @GET
    @Path("{id:[^/]+(?:/[^/]+)?}/similar")
    @Operation(summary = "The papers nearest to one in meaning")
    @APIResponse(responseCode = "200", description = "Entries as in a list, the nearest first")
    @APIResponse(responseCode = "404", description = "No such paper")
    public List<EntryView> similar(
            @Parameter(example = "1706.03762") @PathParam("id") String id,
            @Parameter(
                            description = "how many papers",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "50",
                                            defaultValue = "10"))
                    @QueryParam("limit")
                    String limit) {
        return similar
                .of(Parameters.paperId(id), Parameters.number("limit", limit, 1, MOST_SIMILAR, SIMILAR))
                .orElseThrow(() -> new PaperNotFoundException("'" + id + "'"))
                .stream()
                .map(views::entry)
                .toList();
    }

    @GET
    @Path("{id:.+}")
    @Operation(
            summary = "One paper, by its arXiv identifier in any form",
            description = "Hugging Face compatible, and public whatever token comes along.")
    @APIResponse(responseCode = "200", description = "The paper, flat")
    @APIResponse(responseCode = "404", description = "No such paper")
    public PaperDetailView paper(
            @Parameter(example = "1706.03762") @PathParam("id") String id,
            @Parameter(description = "what is to be told beside the paper", schema = @Schema(enumeration = "comments"))
                    @QueryParam("field")
                    String field) {
        boolean discussed = isDiscussionWanted(field);
        PaperId wanted = Parameters.paperId(id);
        IndexedPaper paper = store.find(wanted).orElseThrow(() -> new PaperNotFoundException("'" + id + "'"));
        return discussed ? views.detail(paper, store.discussion(wanted)) : views.detail(paper);
    }

    private static boolean isDiscussionWanted(String field) {
        return Parameters.text(field)
                .map(written -> switch (written) {
                    case "comments" -> true;
                    default -> throw Parameters.refusal("field", written, "comments");
                })
                .orElse(false);
    }
}
