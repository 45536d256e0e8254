package dev.broadsheet.search.api;

import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.IndexedSignals;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.web.PaperNotFoundException;
import dev.broadsheet.search.web.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What builds on a paper. */
@Path("/api/arxiv")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "papers")
@RunOnVirtualThread
public class RepositoriesResource {

    private final PaperStore store;

    RepositoriesResource(PaperStore store) {
        this.store = store;
    }

    /** By kind, in the order in which the hub told them. */
    public record Repositories(
            List<RepositoryView> models, List<RepositoryView> datasets, List<RepositoryView> spaces) {}

    @GET
    @Path("{id:.+}/repos")
    @Operation(
            summary = "The models, data sets and Spaces that build on a paper",
            description = "Hugging Face compatible. Identifiers as the hub told them; likes and downloads are 0 here.")
    public Repositories of(@PathParam("id") String id) {
        IndexedSignals signals = store.find(Parameters.paperId(id))
                .map(IndexedPaper::signals)
                .orElseThrow(() -> new PaperNotFoundException("'" + id + "'"));
        return new Repositories(
                RepositoryView.of(signals.linkedModels(), "model"),
                RepositoryView.of(signals.linkedDatasets(), "dataset"),
                RepositoryView.of(signals.linkedSpaces(), "space"));
    }
}
