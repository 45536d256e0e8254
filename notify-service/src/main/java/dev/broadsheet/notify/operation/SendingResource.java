package dev.broadsheet.notify.operation;

import dev.broadsheet.contracts.access.RequiresScope;
import dev.broadsheet.contracts.access.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All sending at once: how it stands, stopping it, and letting it go on. */
@Path("/api/operation/sending")
@Produces(MediaType.APPLICATION_JSON)
@RequiresScope(Scope.OPERATE)
class SendingResource {

    private final SendingStore sending;

    @Inject
    SendingResource(SendingStore sending) {
        this.sending = sending;
    }

    @GET
    @Operation(summary = "Today's numbers, what waits, and whether sending is stopped")
    public Uni<SendingState> state() {
        return sending.state();
    }

    @POST
    @Path("/pause")
    @Operation(
            summary = "Stop all sending",
            description = "Mails asked for meanwhile wait. Those that are being sent just now still go.")
    public Uni<SendingState> pause() {
        return sending.pause().chain(sending::state);
    }

    @POST
    @Path("/resume")
    @Operation(summary = "Let sending go on; what waited goes out within seconds")
    public Uni<SendingState> resume() {
        return sending.resume().chain(sending::state);
    }
}
