package dev.broadsheet.notify.subscription;

import dev.broadsheet.notify.web.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Subscribing by program. */
@Path("/api/subscriptions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SubscriptionResource {

    private static final Accepted ACCEPTED =
            new Accepted("If this address is not subscribed yet, a mail with a link to confirm is on its way to it.");

    /** @param frequency {@code daily}, which is also meant when it is absent */
    record Subscribe(String email, String frequency) {}

    /** The one answer to every address, known or not. */
    record Accepted(String message) {}

    private final SubscriberStore subscribers;

    @Inject
    SubscriptionResource(SubscriberStore subscribers) {
        this.subscribers = subscribers;
    }

    @POST
    @ResponseStatus(202)
    @Operation(
            summary = "Subscribe an address to the daily digest",
            description = "A confirmation mail goes to the address; nothing else is sent until its owner confirms.")
    @APIResponse(responseCode = "202", description = "Accepted; the same answer whether the address is known or not")
    @APIResponse(responseCode = "400", description = "Not an e-mail address, or a frequency that does not exist")
    public Uni<Accepted> subscribe(Subscribe wanted) {
        if (wanted == null) {
            throw new RefusedException("a body is needed: {\"email\": \"name@example.org\"}");
        }
        EmailAddress address = EmailAddress.parse(wanted.email());
        return subscribers
                .subscribe(address, Frequency.parse(wanted.frequency()))
                .replaceWith(ACCEPTED);
    }
}
