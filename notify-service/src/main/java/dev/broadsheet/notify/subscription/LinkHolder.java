package dev.broadsheet.notify.subscription;

import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.notify.links.LinkReading;
import dev.broadsheet.notify.links.PublicAddress;
import dev.broadsheet.notify.links.Purpose;
import dev.broadsheet.notify.links.SignedLinks;
import dev.broadsheet.notify.web.PageText.Way;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** Whoever opens a link of a mail: the reader, or somebody whose link is no good any more and who is told so. */
@ApplicationScoped
class LinkHolder {

    private final SignedLinks links;
    private final PublicAddress address;

    @Inject
    LinkHolder(SignedLinks links, PublicAddress address) {
        this.links = links;
        this.address = address;
    }

    /** @param genuine for the reader of a link that is good */
    Uni<RestResponse<TemplateInstance>> read(
            Purpose purpose, String token, Function<SubscriberId, Uni<RestResponse<TemplateInstance>>> genuine) {
        return switch (links.read(purpose, token)) {
            case LinkReading.Genuine(SubscriberId subscriber) ->
                genuine.apply(subscriber)
                        .onFailure(NotFoundException.class)
                        .recoverWithUni(() -> Answers.of(RestResponse.Status.GONE, outdated()));
            case LinkReading.Expired() -> Answers.of(RestResponse.Status.GONE, outdated());
            case LinkReading.Unknown() -> Answers.of(RestResponse.Status.BAD_REQUEST, unknown());
        };
    }

    TemplateInstance outdated() {
        return Pages.notice(
                address.frontPage(),
                "This link has expired",
                "Links of mails work for a limited time, and not after unsubscribing. "
                        + "Please subscribe again, or ask for a new link to your preferences.",
                new Way("/subscriptions/link", "Mail me a new link"));
    }

    private TemplateInstance unknown() {
        return Pages.notice(
                address.frontPage(),
                "This link does not work",
                "It may have been cut off by the mail program. Please copy the whole address from the mail, "
                        + "or subscribe again to get a new one.",
                null);
    }
}
