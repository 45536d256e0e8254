package dev.broadsheet.search.export;

import dev.broadsheet.search.api.ListParameters;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.web.PaperNotFoundException;
import dev.broadsheet.search.web.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Papers to take away, as files. */
@Path("/api/papers")
@Tag(name = "exports")
@RunOnVirtualThread
public class ExportResource {

    private static final String FORMATS = "bibtex, ris, csl (CSL-JSON) or ndjson (one paper of this API per line)";

    private final PaperStore store;
    private final ExportedPapers papers;
    private final PaperExport export;

    ExportResource(PaperStore store, ExportedPapers papers, PaperExport export) {
        this.store = store;
        this.papers = papers;
        this.export = export;
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Papers by identifier, of a search, or of a day, week or month, as a file",
            description =
                    "One of ids, q, date, week and month says which. Identifiers that no paper here has are left out.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "application/x-bibtex"),
                @Content(mediaType = "application/x-research-info-systems"),
                @Content(mediaType = "application/vnd.citationstyles.csl+json"),
                @Content(mediaType = "application/x-ndjson")
            })
    @APIResponse(responseCode = "400", description = "A parameter that cannot be read; the message names it")
    public RestResponse<String> several(
            @Parameter(
                            description = FORMATS,
                            required = true,
                            schema = @Schema(enumeration = {"bibtex", "ris", "csl", "ndjson"}),
                            example = "bibtex")
                    @QueryParam("format")
                    String format,
            @BeanParam ExportParameters parameters,
            @BeanParam ListParameters list) {
        ExportFormat wanted = ExportFormat.read(format);
        return file(wanted, papers.of(parameters, list), "papers");
    }

    @GET
    @Path("{id:.+}/export")
    @Operation(summary = "One paper as a file")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "application/x-bibtex"),
                @Content(mediaType = "application/x-research-info-systems"),
                @Content(mediaType = "application/vnd.citationstyles.csl+json"),
                @Content(mediaType = "application/x-ndjson")
            })
    @APIResponse(responseCode = "404", description = "No such paper")
    public RestResponse<String> one(
            @PathParam("id") String id,
            @Parameter(
                            description = FORMATS,
                            required = true,
                            schema = @Schema(enumeration = {"bibtex", "ris", "csl", "ndjson"}),
                            example = "bibtex")
                    @QueryParam("format")
                    String format) {
        ExportFormat wanted = ExportFormat.read(format);
        IndexedPaper paper =
                store.find(Parameters.paperId(id)).orElseThrow(() -> new PaperNotFoundException("'" + id + "'"));
        return file(wanted, List.of(paper), "arxiv-" + paper.id().value().replace('/', '-'));
    }

    private RestResponse<String> file(ExportFormat format, List<IndexedPaper> papers, String name) {
        return ResponseBuilder.ok(export.write(format, papers))
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + format.fileName(name) + "\"")
                .build();
    }
}
