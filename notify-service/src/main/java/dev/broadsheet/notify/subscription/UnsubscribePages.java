package dev.broadsheet.notify.subscription;

import dev.broadsheet.notify.links.PublicAddress;
import dev.broadsheet.notify.links.Purpose;
import dev.broadsheet.notify.web.PageText.Way;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The way out, for as long as a mail is kept. GET shows a page and changes nothing; POST does it, from the page's button or
 * from a mail program (RFC 8058) with any body.
 */
@Path("/subscriptions/unsubscribe")
@Produces(MediaType.TEXT_HTML)
class UnsubscribePages {

    private final SubscriberStore subscribers;
    private final LinkHolder holder;
    private final PublicAddress address;

    @Inject
    UnsubscribePages(SubscriberStore subscribers, LinkHolder holder, PublicAddress address) {
        this.subscribers = subscribers;
        this.holder = holder;
        this.address = address;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> ask(@RestQuery String token) {
        return holder.read(
                Purpose.UNSUBSCRIBE,
                token,
                reader -> Answers.ok(Pages.question(
                        address.frontPage(),
                        "Unsubscribe",
                        "Do you want us to stop sending you anything? What you subscribed to is forgotten.",
                        "/subscriptions/unsubscribe",
                        token,
                        "Unsubscribe",
                        new Way("/subscriptions/link", "Rather change what comes, and when"))));
    }

    @POST
    @Operation(
            summary = "Unsubscribe with the token of a mail",
            description = "One-click unsubscription as in RFC 8058; the page's button sends the same.")
    public Uni<RestResponse<TemplateInstance>> unsubscribe(@RestQuery String token) {
        return holder.read(
                Purpose.UNSUBSCRIBE,
                token,
                reader -> subscribers.unsubscribe(reader).chain(() -> Answers.ok(farewell())));
    }

    private TemplateInstance farewell() {
        return Pages.notice(
                address.frontPage(),
                "You are unsubscribed",
                "No more mails will come. If this was a mistake, you are welcome to subscribe again at any time.",
                new Way("/subscriptions", "Subscribe"));
    }
}
