package dev.broadsheet.notify.subscription;

import dev.broadsheet.notify.links.PublicAddress;
import dev.broadsheet.notify.web.RefusedException;
import dev.broadsheet.notify.web.SameOrigin;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** Subscribing by form: this page's own, or the one on the front page. */
@Path("/subscriptions")
@Produces(MediaType.TEXT_HTML)
class SubscribePage {

    private final SubscriberStore subscribers;
    private final SameOrigin sameOrigin;
    private final PublicAddress address;

    @Inject
    SubscribePage(SubscriberStore subscribers, SameOrigin sameOrigin, PublicAddress address) {
        this.subscribers = subscribers;
        this.sameOrigin = sameOrigin;
        this.address = address;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance form() {
        return Pages.subscribe(address.frontPage(), "", "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> subscribe(@RestForm String email, @RestForm String frequency) {
        if (!sameOrigin.holds()) {
            return answer(RestResponse.Status.FORBIDDEN, foreignForm());
        }
        try {
            return subscribers
                    .subscribe(EmailAddress.parse(email), Frequency.parse(frequency))
                    .chain(() -> answer(RestResponse.Status.ACCEPTED, checkInbox()));
        } catch (RefusedException refusal) {
            String written = email == null ? "" : email;
            return answer(
                    RestResponse.Status.BAD_REQUEST,
                    Pages.subscribe(address.frontPage(), refusal.getMessage(), written));
        }
    }

    private TemplateInstance checkInbox() {
        return Pages.notice(
                address.frontPage(),
                "Check your inbox",
                "If this address is not subscribed yet, a mail with a link to confirm is on its way to it. "
                        + "Nothing else is sent until you confirm.");
    }

    private TemplateInstance foreignForm() {
        return Pages.notice(
                address.frontPage(),
                "Not from here",
                "This form was sent by another site, so nothing was done. "
                        + "To subscribe, please use the form on our own pages.");
    }

    private static Uni<RestResponse<TemplateInstance>> answer(RestResponse.Status status, TemplateInstance page) {
        return Uni.createFrom().item(RestResponse.status(status, page));
    }
}
