package dev.broadsheet.search.page;

import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.web.PaperNotFoundException;
import dev.broadsheet.search.web.Parameters;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The page of a paper, for people and as Markdown. */
@Path("/papers")
@RunOnVirtualThread
public class PaperPageResource {

    private static final String MARKDOWN = "text/markdown;charset=UTF-8";

    private final PaperStore store;
    private final PaperLayout layout;

    PaperPageResource(PaperStore store, PaperLayout layout) {
        this.store = store;
        this.layout = layout;
    }

    @GET
    @Path("{id:.+}")
    @Produces(MediaType.TEXT_HTML)
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT)
    @Operation(hidden = true)
    public TemplateInstance page(@PathParam("id") String id) {
        return layout.of(paper(id));
    }

    /** For whoever prefers Markdown at the address of the page. */
    @GET
    @Path("{id:.+}")
    @Produces(MARKDOWN)
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT)
    @Operation(hidden = true)
    public String preferredMarkdown(@PathParam("id") String id) {
        return PaperMarkdown.of(paper(id));
    }

    @GET
    @Path("{id:.+}.md")
    @Produces(MARKDOWN)
    @Operation(summary = "One paper as Markdown")
    public String markdown(@PathParam("id") String id) {
        return PaperMarkdown.of(paper(id));
    }

    private IndexedPaper paper(String id) {
        return store.find(Parameters.paperId(id)).orElseThrow(() -> new PaperNotFoundException("'" + id + "'"));
    }
}
