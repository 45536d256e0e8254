package dev.broadsheet.ingest.quarantine;

import dev.broadsheet.contracts.access.RequiresScope;
import dev.broadsheet.contracts.access.Scope;
import dev.broadsheet.ingest.outbox.Cause;
import dev.broadsheet.ingest.reading.UnreadableRecordException;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.records.PaperStore;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What could not be read, for operators. */
@Path("/api/quarantine")
@RequiresScope(Scope.OPERATE)
@Produces(MediaType.APPLICATION_JSON)
public class QuarantineResource {

    private static final int UNPROCESSABLE = 422;
    private static final int LARGEST_PAGE = 100;

    private final Quarantine quarantine;
    private final PaperStore store;
    private final List<Replay> replays;

    QuarantineResource(Quarantine quarantine, PaperStore store, @All List<Replay> replays) {
        this.quarantine = quarantine;
        this.store = store;
        this.replays = replays;
    }

    @GET
    @Operation(summary = "Records that could not be read, the newest first")
    @APIResponse(responseCode = "200", description = "A page; next, where there is one, is the next page's before")
    @APIResponse(responseCode = "400", description = "The limit is not between 1 and 100")
    public Uni<Response> page(
            @QueryParam("source") Optional<String> source,
            @QueryParam("before") Optional<Long> before,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            return Uni.createFrom().item(error(400, "limit must be between 1 and " + LARGEST_PAGE));
        }
        return quarantine
                .newest(source, before.orElse(Long.MAX_VALUE), limit)
                .map(records -> Response.ok(QuarantinePage.of(records, limit)).build());
    }

    @POST
    @Path("/{id}/replay")
    @Operation(summary = "Read a record once more, and take it if that succeeds")
    @APIResponse(responseCode = "200", description = "It was read and recorded, and has left the quarantine")
    @APIResponse(responseCode = "404", description = "No such record")
    @APIResponse(responseCode = "422", description = "It still cannot be read; error says why")
    public Uni<Response> replay(long id) {
        Cause cause = Cause.current();
        return quarantine
                .find(id)
                .chain(found -> found.map(record -> replay(record, cause))
                        .orElseGet(() -> Uni.createFrom().item(notFound(id))));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Discard a record")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "No such record")
    public Uni<Response> discard(long id) {
        return quarantine.discard(id).map(there -> there ? Response.noContent().build() : notFound(id));
    }

    private Uni<Response> replay(Quarantined record, Cause cause) {
        try {
            List<Found> found = replayOf(record.source()).read(record.raw());
            return store.record(found, cause)
                    .chain(() -> quarantine.discard(record.id()))
                    .map(gone -> Response.ok(ReplayAnswer.recorded(
                                    found.stream().map(Found::id).toList()))
                            .build());
        } catch (IOException | UnreadableRecordException e) {
            return Uni.createFrom().item(refused(e.getMessage()));
        }
    }

    private Replay replayOf(String source) throws IOException {
        return replays.stream()
                .filter(replay -> replay.source().equals(source))
                .findFirst()
                .orElseThrow(() -> new IOException("nothing here reads records of the source " + source));
    }

    private static Response refused(String why) {
        return Response.status(UNPROCESSABLE).entity(ReplayAnswer.refused(why)).build();
    }

    private static Response notFound(long id) {
        return error(404, "no record " + id + " is in quarantine");
    }

    private static Response error(int status, String error) {
        return Response.status(status).entity(Map.of("error", error)).build();
    }
}
