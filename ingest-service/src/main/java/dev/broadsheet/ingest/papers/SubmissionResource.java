package dev.broadsheet.ingest.papers;

import dev.broadsheet.contracts.access.AccessTokens;
import dev.broadsheet.contracts.access.RequiresScope;
import dev.broadsheet.contracts.access.Scope;
import dev.broadsheet.contracts.access.ScopeFilter;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.outbox.Cause;
import dev.broadsheet.ingest.records.SignalsStore;
import dev.broadsheet.ingest.records.Submission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Papers that people put forward, by any form of their arXiv id. */
@Path("/api/papers")
@RequiresScope(Scope.SUBMIT)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SubmissionResource {

    private final Arrivals arrivals;
    private final SignalsStore signals;
    private final Clock clock;

    SubmissionResource(Arrivals arrivals, SignalsStore signals, Clock clock) {
        this.arrivals = arrivals;
        this.signals = signals;
        this.clock = clock;
    }

    /** @param arxivId in any form, address included */
    public record IndexRequest(String arxivId) {}

    @POST
    @Path("/index")
    @Operation(summary = "Bring a paper in", description = "Looked up at arXiv, unless it is here.")
    @APIResponse(responseCode = "200", description = "outcome: accepted, already_here or withdrawn")
    @APIResponse(responseCode = "202", description = "outcome: pending; arXiv has not answered yet")
    @APIResponse(responseCode = "404", description = "arXiv does not know the paper")
    @APIResponse(responseCode = "410", description = "The paper was taken down here")
    public Uni<Response> index(IndexRequest request) {
        return PaperId.tryParse(request == null ? null : request.arxivId())
                .map(id -> arrivals.bringIn(id).map(arrival -> answer(id, arrival)))
                .orElseGet(
                        () -> refused("arxivId must be an arXiv id, such as 2310.06825, or an address that has one"));
    }

    @POST
    @Path("/submit")
    @Operation(
            summary = "Put a paper forward",
            description = "Brings it in, and puts it on the front page of the day of its announcement with its"
                    + " submitter's name, comment and media. Whoever was first stays its submitter.")
    @APIResponse(responseCode = "200", description = "outcome: accepted, already_here or withdrawn")
    @APIResponse(responseCode = "202", description = "outcome: pending; what was said is kept for when the paper comes")
    @APIResponse(responseCode = "400", description = "What is wrong with the request")
    @APIResponse(responseCode = "404", description = "arXiv does not know the paper")
    public Uni<Response> submit(SubmitRequest request, @Context ContainerRequestContext context) {
        if (request == null) {
            return refused("the request must be JSON with a paper_id");
        }
        return request.complaint()
                .map(SubmissionResource::refused)
                .orElseGet(() -> submit(request.id().orElseThrow(), submission(request, context)));
    }

    private Uni<Response> submit(PaperId id, Submission submission) {
        Cause cause = Cause.current();
        return arrivals.bringIn(id)
                .call(arrival -> arrival.isOrMayBeHere()
                        ? signals.submit(id, submission, cause)
                        : Uni.createFrom().voidItem())
                .map(arrival -> answer(id, arrival));
    }

    private Submission submission(SubmitRequest request, ContainerRequestContext context) {
        String submitter = ((AccessTokens.Credential) context.getProperty(ScopeFilter.CREDENTIAL)).name();
        return new Submission(submitter, clock.instant(), request.words().orElse(null), request.mediaUrls());
    }

    private static Uni<Response> refused(String error) {
        return Uni.createFrom().item(Refusal.of(400, error));
    }

    private static Response answer(PaperId id, Arrival arrival) {
        return switch (arrival) {
            case ACCEPTED -> answer(200, id, "accepted");
            case ALREADY_HERE -> answer(200, id, "already_here");
            case WITHDRAWN -> answer(200, id, "withdrawn");
            case PENDING -> answer(202, id, "pending");
            case NOT_FOUND -> Refusal.of(404, "arXiv does not know " + id);
            case TAKEN_DOWN -> Refusal.of(410, id + " was taken down here");
            case UNREADABLE ->
                Refusal.of(502, "arXiv's record of " + id + " cannot be read; operators see it in quarantine");
            case NOBODY_ASKS -> Refusal.of(503, "this deployment does not ask arXiv for single papers");
        };
    }

    private static Response answer(int status, PaperId id, String outcome) {
        return Response.status(status)
                .entity(Map.of("id", id.value(), "outcome", outcome))
                .build();
    }
}
