package dev.broadsheet.notify.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.notify.web.RefusedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Subscribing by program. */
@Path("/api/subscriptions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SubscriptionResource {

    private static final Accepted ACCEPTED =
            new Accepted("If this address is not subscribed yet, a mail with a link to confirm is on its way to it.");
    private static final Accepted LINK_ACCEPTED =
            new Accepted("If this address is subscribed, a mail with a link to its preferences is on its way to it.");

    /** What is wanted; of {@code email} alone, the daily trending papers. */
    @Schema(name = "Subscribe")
    record Subscribe(
            @Schema(required = true, examples = "name@example.org")
            String email,

            @Schema(
                    description = "trending, topic, category, author, search or similar; trending if absent",
                    examples = "search")
            String kind,

            @Schema(
                    implementation = Object.class,
                    description =
                            "what to look for: {\"topic\": \"language/reasoning\"}, {\"category\": \"cs.CL\"}, {\"name\": "
                                    + "\"LeCun, Y.\"}, {\"papers\": [\"2601.00001\"]}, or for a search {\"q\": …, \"category\": […], "
                                    + "\"topic\": […], \"author\": […], \"from\": …, \"to\": …, \"hasCode\": true, \"minUpvotes\": 5} "
                                    + "with what is needed of these",
                    examples = "{\"q\": \"\\\"sparse attention\\\" -survey\", \"category\": [\"cs.CL\"]}")
            JsonNode definition,

            @Schema(description = "instant, daily or weekly; daily if absent", examples = "daily")
            String pace,

            @Schema(description = "papers in one mail, 1 to 100; 20 if absent", examples = "20")
            Integer most) {

        Wish wish() {
            return new Wish(
                    AskedInterest.of(kind, definition), Pace.parse(pace), most == null ? Wish.USUAL_MOST : most);
        }
    }

    /** Whose link is wanted, or who is looked for. */
    record Address(
            @Schema(required = true, examples = "name@example.org")
            String email) {}

    /** The one answer to every address, known or not. */
    record Accepted(String message) {}

    private final SubscriberStore subscribers;
    private final AskingLimits limits;
    private final ReaderAccess access;

    @Inject
    SubscriptionResource(SubscriberStore subscribers, AskingLimits limits, ReaderAccess access) {
        this.subscribers = subscribers;
        this.limits = limits;
        this.access = access;
    }

    @POST
    @ResponseStatus(202)
    @Operation(
            summary =
                    "Subscribe an address to trending papers, a topic, a category, an author, a search or similar papers",
            description = "A confirmation mail goes to the address; nothing else is sent until its owner confirms. A "
                    + "credential of the scope subscribe is not counted against the limit of its client.")
    @APIResponse(responseCode = "202", description = "Accepted; the same answer whether the address is known or not")
    @APIResponse(responseCode = "400", description = "Not an e-mail address, or nothing that can be subscribed to")
    @APIResponse(responseCode = "429", description = "Asked for too often; Retry-After says when to try again")
    public Uni<Accepted> subscribe(
            Subscribe wanted,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Context HttpServerRequest client) {
        if (wanted == null) {
            throw new RefusedException("a body is needed: {\"email\": \"name@example.org\"}");
        }
        EmailAddress address = EmailAddress.parse(wanted.email());
        Wish wish = wanted.wish();
        if (!access.allows(authorization)) {
            limits.count(client, address);
        }
        return subscribers.subscribe(address, wish).replaceWith(ACCEPTED);
    }

    @POST
    @Path("/link")
    @ResponseStatus(202)
    @Operation(summary = "Mail a reader the link to their preferences")
    @APIResponse(responseCode = "202", description = "Accepted; the same answer whether the address is known or not")
    @APIResponse(responseCode = "400", description = "Not an e-mail address")
    @APIResponse(responseCode = "429", description = "Asked for too often; Retry-After says when to try again")
    public Uni<Accepted> sendLink(Address reader, @Context HttpServerRequest client) {
        EmailAddress address = EmailAddress.parse(reader == null ? null : reader.email());
        limits.count(client, address);
        return subscribers.sendLink(address).replaceWith(LINK_ACCEPTED);
    }
}
