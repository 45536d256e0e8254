package dev.broadsheet.notify.operation;

import dev.broadsheet.contracts.access.RequiresScope;
import dev.broadsheet.contracts.access.Scope;
import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.notify.web.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** One reader's mails: what became of them, sending one again, stopping and starting them. */
@Path("/api/operation")
@Produces(MediaType.APPLICATION_JSON)
@RequiresScope(Scope.OPERATE)
class ReaderStateResource {

    /** An address, in the body so that it stands in no log. */
    record Wanted(String address) {}

    /** @param reason for whoever looks later */
    record Suppression(String reason) {}

    private final ReaderStateStore readers;
    private final MailStore mails;

    @Inject
    ReaderStateResource(ReaderStateStore readers, MailStore mails) {
        this.readers = readers;
        this.mails = mails;
    }

    @POST
    @Path("/readers/find")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The reader with an address, and the state of their mails")
    @APIResponse(responseCode = "404", description = "Nobody has this address")
    public Uni<Response> find(Wanted wanted) {
        if (wanted == null || wanted.address() == null) {
            throw new RefusedException("expected {\"address\": \"name@example.org\"}");
        }
        return readers.find(wanted.address())
                .chain(reader ->
                        reader.map(readers::state).orElse(Uni.createFrom().item(Optional.empty())))
                .map(ReaderStateResource::answer);
    }

    @GET
    @Path("/readers/{reader}")
    @Operation(summary = "The state of a reader's mails")
    @APIResponse(responseCode = "404", description = "There is no such reader")
    public Uni<Response> state(@RestPath String reader) {
        return readers.state(new SubscriberId(id(reader))).map(ReaderStateResource::answer);
    }

    @POST
    @Path("/readers/{reader}/suppress")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send the reader's address nothing any more, whatever they subscribed to")
    public Uni<Response> suppress(@RestPath String reader, Suppression suppression) {
        String reason = suppression == null || suppression.reason() == null ? "" : suppression.reason();
        SubscriberId id = new SubscriberId(id(reader));
        return readers.suppress(id, reason).chain(() -> readers.state(id)).map(ReaderStateResource::answer);
    }

    @POST
    @Path("/readers/{reader}/lift")
    @Operation(
            summary = "Send to the reader's address again",
            description = "Bounces or complaints had stopped it, or an operator. A confirmed reader is told by mail.")
    public Uni<Response> lift(@RestPath String reader) {
        SubscriberId id = new SubscriberId(id(reader));
        return readers.lift(id).chain(() -> readers.state(id)).map(ReaderStateResource::answer);
    }

    @POST
    @Path("/mails/{mail}/resend")
    @Operation(
            summary = "Send a mail again",
            description =
                    "What was not sent yet is tried at once. What was sent, bounced or suppressed goes out as a mail "
                            + "of its own, with the same papers; if its address is suppressed, lift that first.")
    @APIResponse(responseCode = "202", description = "It is on its way")
    @APIResponse(responseCode = "404", description = "There is no such mail")
    public Uni<Response> resend(@RestPath String mail) {
        return mails.resend(id(mail))
                .map(found ->
                        found ? Response.accepted(Map.of("mail", mail)).build() : missing("there is no such mail"));
    }

    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("expected an id such as 123e4567-e89b-12d3-a456-426614174000");
        }
    }

    private static Response answer(Optional<ReaderState> state) {
        return state.map(found -> Response.ok(found).build()).orElseGet(() -> missing("there is no such reader"));
    }

    private static Response missing(String what) {
        return Response.status(Response.Status.NOT_FOUND)
                .entity(Map.of("error", what))
                .build();
    }
}
