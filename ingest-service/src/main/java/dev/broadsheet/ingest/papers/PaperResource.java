package dev.broadsheet.ingest.papers;

import dev.broadsheet.contracts.access.AccessTokens;
import dev.broadsheet.contracts.access.RequiresScope;
import dev.broadsheet.contracts.access.Scope;
import dev.broadsheet.contracts.access.ScopeFilter;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.outbox.Cause;
import dev.broadsheet.ingest.records.SignalsStore;
import dev.broadsheet.ingest.records.Takedowns;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What people do to papers that are here: vote for them, and as operators take them down. */
@Path("/api/papers")
@Produces(MediaType.APPLICATION_JSON)
public class PaperResource {

    private final SignalsStore signals;
    private final Takedowns takedowns;

    PaperResource(SignalsStore signals, Takedowns takedowns) {
        this.signals = signals;
        this.takedowns = takedowns;
    }

    @PUT
    @Path("/{id: .+}/upvote")
    @RequiresScope(Scope.SUBMIT)
    @Operation(summary = "Vote for a paper", description = "One vote for each credential, added to those from outside.")
    @APIResponse(responseCode = "200", description = "The paper's upvotes now")
    @APIResponse(responseCode = "404", description = "The paper is not here")
    public Uni<Response> vote(@PathParam("id") String id, @Context ContainerRequestContext request) {
        return onPaper(
                id,
                paper -> signals.vote(paper, voter(request), Cause.current())
                        .map(upvotes -> answer(paper, upvotes.map(count -> upvotes(count, true)))));
    }

    @DELETE
    @Path("/{id: .+}/upvote")
    @RequiresScope(Scope.SUBMIT)
    @Operation(summary = "Take one's vote back")
    @APIResponse(responseCode = "200", description = "The paper's upvotes now")
    @APIResponse(responseCode = "404", description = "The paper is not here")
    public Uni<Response> takeBackVote(@PathParam("id") String id, @Context ContainerRequestContext request) {
        return onPaper(
                id,
                paper -> signals.takeBackVote(paper, voter(request), Cause.current())
                        .map(upvotes -> answer(paper, upvotes.map(count -> upvotes(count, false)))));
    }

    @DELETE
    @Path("/{id: .+}")
    @RequiresScope(Scope.OPERATE)
    @Operation(
            summary = "Take a paper down",
            description = "It disappears everywhere, and what sources say of it is not heard until it is put back.")
    @APIResponse(responseCode = "204", description = "It is down")
    @APIResponse(responseCode = "404", description = "The paper is not here, or is down already")
    public Uni<Response> takeDown(@PathParam("id") String id) {
        return onPaper(id, paper -> takedowns.takeDown(paper, Cause.current()).map(done -> done(paper, done)));
    }

    @POST
    @Path("/{id: .+}/restore")
    @RequiresScope(Scope.OPERATE)
    @Operation(summary = "Put a paper back that was taken down")
    @APIResponse(responseCode = "204", description = "It is back as it was")
    @APIResponse(responseCode = "404", description = "The paper is not here, or is not down")
    public Uni<Response> putBack(@PathParam("id") String id) {
        return onPaper(id, paper -> takedowns.putBack(paper, Cause.current()).map(done -> done(paper, done)));
    }

    private static Uni<Response> onPaper(String id, Function<PaperId, Uni<Response>> action) {
        try {
            return action.apply(PaperId.parse(id));
        } catch (IllegalArgumentException e) {
            return Uni.createFrom().item(Refusal.of(400, e.getMessage()));
        }
    }

    private static String voter(ContainerRequestContext request) {
        return ((AccessTokens.Credential) request.getProperty(ScopeFilter.CREDENTIAL)).name();
    }

    private static Map<String, Object> upvotes(int count, boolean upvoted) {
        return Map.of("upvotes", count, "upvoted", upvoted);
    }

    private static Response answer(PaperId paper, Optional<Map<String, Object>> answer) {
        return answer.map(body -> Response.ok(body).build())
                .orElseGet(() -> Refusal.of(404, paper + " is not here; POST /api/papers/index brings it in"));
    }

    private static Response done(PaperId paper, boolean done) {
        return done ? Response.noContent().build() : Refusal.of(404, paper + " is not here, or it is so already");
    }
}
