package dev.broadsheet.notify.edition;

import dev.broadsheet.contracts.access.RequiresScope;
import dev.broadsheet.contracts.access.Scope;
import dev.broadsheet.notify.web.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** Sending editions by hand. */
@Path("/api/editions")
@Produces(MediaType.APPLICATION_JSON)
@RequiresScope(Scope.OPERATE)
class EditionResource {

    private final EditionSending sending;

    @Inject
    EditionResource(EditionSending sending) {
        this.sending = sending;
    }

    @POST
    @Path("/latest/send")
    @Operation(summary = "Send the edition of the latest list day to every reader who did not get it")
    @APIResponse(responseCode = "200", description = "How many digests were asked for now and before")
    @APIResponse(responseCode = "404", description = "No list day has papers yet")
    public Uni<Response> sendLatest() {
        return sending.sendLatest().map(sent -> answer(sent, "there is no list day with papers yet"));
    }

    @POST
    @Path("/{day}/send")
    @Operation(summary = "Send the edition of a list day to every reader who did not get it")
    @APIResponse(responseCode = "200", description = "How many digests were asked for now and before")
    @APIResponse(responseCode = "400", description = "The day is not written YYYY-MM-DD")
    @APIResponse(responseCode = "404", description = "The day has no papers")
    public Uni<Response> send(@RestPath String day) {
        return sending.send(parsed(day)).map(sent -> answer(sent, "no papers are listed on " + parsed(day)));
    }

    private static LocalDate parsed(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new RefusedException("a day is written YYYY-MM-DD, or: latest");
        }
    }

    private static Response answer(Optional<SentEdition> sent, String otherwise) {
        return sent.map(edition -> Response.ok(edition).build())
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND)
                        .entity(Map.of("error", otherwise))
                        .build());
    }
}
