package dev.broadsheet.notify.subscription;

import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.notify.links.LinkReading;
import dev.broadsheet.notify.links.PublicAddress;
import dev.broadsheet.notify.links.Purpose;
import dev.broadsheet.notify.links.SignedLinks;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Where the links of the mails lead. GET shows a page and changes nothing, because scanners follow every link of a
 * mail; POST does it, from the page's button or, to unsubscribe, from a mail program (RFC 8058) with any body.
 */
@Path("/subscriptions")
@Produces(MediaType.TEXT_HTML)
class LinkPages {

    private final SubscriberStore subscribers;
    private final SignedLinks links;
    private final PublicAddress address;

    @Inject
    LinkPages(SubscriberStore subscribers, SignedLinks links, PublicAddress address) {
        this.subscribers = subscribers;
        this.links = links;
        this.address = address;
    }

    @GET
    @Path("/confirm")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> askToConfirm(@RestQuery String token) {
        return reading(
                Purpose.CONFIRM,
                token,
                subscriber -> ok(question(
                        "Confirm your subscription",
                        "One click, and the day’s papers come to you by mail once a day. Every mail has a link to stop.",
                        "confirm",
                        token,
                        "Confirm subscription")));
    }

    @POST
    @Path("/confirm")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> confirm(@RestQuery String token) {
        return reading(
                Purpose.CONFIRM,
                token,
                subscriber -> subscribers
                        .confirm(subscriber)
                        .chain(subscribed ->
                                subscribed ? ok(welcome()) : answer(RestResponse.Status.GONE, outdated())));
    }

    @GET
    @Path("/unsubscribe")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> askToUnsubscribe(@RestQuery String token) {
        return reading(
                Purpose.UNSUBSCRIBE,
                token,
                subscriber -> ok(question(
                        "Unsubscribe",
                        "Do you want us to stop sending you the daily papers?",
                        "unsubscribe",
                        token,
                        "Unsubscribe")));
    }

    @POST
    @Path("/unsubscribe")
    @Operation(
            summary = "Unsubscribe with the token of a mail",
            description = "One-click unsubscription as in RFC 8058; the page's button sends the same.")
    public Uni<RestResponse<TemplateInstance>> unsubscribe(@RestQuery String token) {
        return reading(
                Purpose.UNSUBSCRIBE,
                token,
                subscriber -> subscribers.unsubscribe(subscriber).chain(() -> ok(farewell())));
    }

    private Uni<RestResponse<TemplateInstance>> reading(
            Purpose purpose, String token, Function<SubscriberId, Uni<RestResponse<TemplateInstance>>> genuine) {
        return switch (links.read(purpose, token)) {
            case LinkReading.Genuine(SubscriberId subscriber) -> genuine.apply(subscriber);
            case LinkReading.Expired() -> answer(RestResponse.Status.GONE, outdated());
            case LinkReading.Unknown() -> answer(RestResponse.Status.BAD_REQUEST, unknown());
        };
    }

    private TemplateInstance question(String title, String text, String action, String token, String button) {
        return Pages.question(address.frontPage(), title, text, "/subscriptions/" + action, token, button);
    }

    private TemplateInstance welcome() {
        return notice("You are subscribed", "The next edition comes to your inbox. Thank you for reading.");
    }

    private TemplateInstance farewell() {
        return notice(
                "You are unsubscribed",
                "No more mails will come. If this was a mistake, you are welcome to subscribe again at any time.");
    }

    private TemplateInstance outdated() {
        return notice(
                "This link has expired",
                "Links to confirm work for a limited time, and not after unsubscribing. "
                        + "Please subscribe again, and use the link in the new mail.");
    }

    private TemplateInstance unknown() {
        return notice(
                "This link does not work",
                "It may have been cut off by the mail program. Please copy the whole address from the mail, "
                        + "or subscribe again to get a new one.");
    }

    private TemplateInstance notice(String title, String text) {
        return Pages.notice(address.frontPage(), title, text);
    }

    private static Uni<RestResponse<TemplateInstance>> ok(TemplateInstance page) {
        return answer(RestResponse.Status.OK, page);
    }

    private static Uni<RestResponse<TemplateInstance>> answer(RestResponse.Status status, TemplateInstance page) {
        return Uni.createFrom().item(RestResponse.status(status, page));
    }
}
