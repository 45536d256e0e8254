package dev.broadsheet.search.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.search.api.SearchParameters;
import dev.broadsheet.search.finding.SearchAddress;
import dev.broadsheet.search.ranking.PaperSearch;
import dev.broadsheet.search.ranking.PaperSearchRequest;
import dev.broadsheet.search.ranking.SearchResult;
import dev.broadsheet.search.web.ContentTag;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The search page. Its parameters are those of {@code /api/search}. */
@Path("/papers")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RunOnVirtualThread
public class SearchPageResource {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
    private static final int SHOWN = 25;

    private final PaperSearch search;
    private final SearchAdviser adviser;
    private final SearchLayout layout;

    SearchPageResource(PaperSearch search, SearchAdviser adviser, SearchLayout layout) {
        this.search = search;
        this.adviser = adviser;
        this.layout = layout;
    }

    /** The page of a result. */
    @CheckedTemplate(basePath = "")
    static class Templates {
        private Templates() {}

        static native TemplateInstance search(SearchPage page);

        static native TemplateInstance swap(SearchPage page);
    }

    /** @param htmx whether the result alone is wanted, to be put into a page that has the rest */
    @GET
    @Operation(hidden = true)
    public Response search(@HeaderParam("HX-Request") boolean htmx, @Context UriInfo uri) {
        SearchPage page = page(uri.getQueryParameters());
        String written = (htmx ? Templates.swap(page) : Templates.search(page)).render();
        return Response.ok(written, HTML)
                .header(HttpHeaders.VARY, "HX-Request")
                .header(HttpHeaders.ETAG, ContentTag.of(page.lasting(written).getBytes(UTF_8)))
                .build();
    }

    private SearchPage page(Map<String, List<String>> parameters) {
        PaperSearchRequest request = SearchParameters.of(parameters).read(true, SHOWN);
        SearchResult result = search.search(request);
        SearchAddress asked = SearchAddress.of(parameters);
        SearchAdvice advice =
                request.after().isEmpty() ? adviser.on(asked, request.query(), result) : SearchAdvice.NONE;
        return layout.of(asked, request, result, advice);
    }
}
