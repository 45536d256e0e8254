package dev.broadsheet.ingest.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.contracts.access.RequiresScope;
import dev.broadsheet.contracts.access.Scope;
import dev.broadsheet.ingest.outbox.Cause;
import dev.broadsheet.ingest.quarantine.Quarantine;
import dev.broadsheet.ingest.reading.UnreadableDocumentException;
import dev.broadsheet.ingest.records.PaperStore;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;

/** Loads papers from files. */
@Path("/api/imports")
public class ImportResource {

    private static final Logger LOG = Logger.getLogger(ImportResource.class);

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,200}");

    private final PaperStore store;
    private final ImportPositions positions;
    private final Quarantine quarantine;
    private final ImportConfig config;
    private final ObjectMapper json;
    private final ImportMetrics metrics;

    ImportResource(
            PaperStore store,
            ImportPositions positions,
            Quarantine quarantine,
            ImportConfig config,
            ObjectMapper json,
            ImportMetrics metrics) {
        this.store = store;
        this.positions = positions;
        this.quarantine = quarantine;
        this.config = config;
        this.json = json;
        this.metrics = metrics;
    }

    @POST
    @Blocking
    @RequiresScope(Scope.IMPORT)
    @Consumes({"application/x-ndjson", "application/gzip", MediaType.APPLICATION_OCTET_STREAM, MediaType.WILDCARD})
    @Produces("application/x-ndjson")
    @Operation(
            summary = "Load papers",
            description = "Streams papers in, one JSON object a line, plain or gzip, with the field names of the arXiv"
                    + " snapshot on Kaggle or in the sample format. What is known already changes nothing.")
    @RequestBody(description = "NDJSON, plain or gzip, of any length; a line has at most 1 MiB")
    @APIResponse(
            responseCode = "200",
            description = "Progress, one JSON object a line; the last one has done=true and names the first rejected"
                    + " lines, or done=false and error")
    public StreamingOutput importPapers(
            InputStream body,
            @Parameter(
                            description = "Names the file, for instance by its hash: sent again after a crash with the"
                                    + " same key, it goes on at the line reached")
                    @QueryParam("key")
                    Optional<String> key) {
        if (key.isPresent() && !KEY.matcher(key.get()).matches()) {
            throw new BadRequestException(Response.status(Response.Status.BAD_REQUEST)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(Map.of("error", "key: 1 to 200 letters, digits, '.', ':', '_' or '-'"))
                    .build());
        }
        ResumableFile file = ResumableFile.of(positions, key);
        PaperImport running =
                new PaperImport(config, metrics, new RejectedLines(quarantine, config, metrics), file, Cause.current());
        return out -> {
            try (BoundedLines lines = BoundedLines.of(body, config.longestLine());
                    BatchWriter writer = new BatchWriter(store, config.batchTimeout())) {
                running.run(lines, writer, progress -> send(out, progress));
                file.finished();
                send(out, running.finished());
            } catch (UnreadableDocumentException | ZipException | EOFException e) {
                send(out, running.failed("the gzip stream is damaged or ends early: " + e.getMessage()));
            } catch (RuntimeException e) {
                LOG.errorf(e, "import failed accepted=%d", running.progress().accepted());
                send(out, running.failed("the papers could not be stored; send the file again to go on"));
            }
        };
    }

    private void send(OutputStream out, ImportProgress progress) throws IOException {
        out.write(json.writeValueAsBytes(progress));
        out.write('\n');
        out.flush();
    }
}
