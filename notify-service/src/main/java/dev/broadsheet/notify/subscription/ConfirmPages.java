package dev.broadsheet.notify.subscription;

import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.notify.links.PublicAddress;
import dev.broadsheet.notify.links.Purpose;
import dev.broadsheet.notify.links.SignedLinks;
import dev.broadsheet.notify.web.PageText.Way;
import dev.broadsheet.notify.web.RefusedException;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Where the link of a confirmation mail leads. GET shows what was asked for in the reader's name and changes nothing,
 * because scanners follow every link of a mail; POST confirms what the reader left ticked.
 */
@Path("/subscriptions/confirm")
@Produces(MediaType.TEXT_HTML)
class ConfirmPages {

    private final SubscriberStore subscribers;
    private final ReaderStore readers;
    private final LinkHolder holder;
    private final SignedLinks links;
    private final PublicAddress address;

    @Inject
    ConfirmPages(
            SubscriberStore subscribers,
            ReaderStore readers,
            LinkHolder holder,
            SignedLinks links,
            PublicAddress address) {
        this.subscribers = subscribers;
        this.readers = readers;
        this.holder = holder;
        this.links = links;
        this.address = address;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> ask(@RestQuery String token) {
        return holder.read(
                Purpose.CONFIRM,
                token,
                reader -> subscribers
                        .waiting(reader)
                        .chain(waiting -> waiting.isEmpty() ? nothingWaits(reader) : ask(reader, token, waiting)));
    }

    /** @param chosen whether the page's boxes count; a program that posts the link alone confirms everything */
    @POST
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> confirm(
            @RestQuery String token,
            @RestForm String chosen,
            @RestForm List<UUID> wanted,
            @RestForm String timeZone,
            @RestForm String deliverAt) {
        Optional<Set<UUID>> ticked =
                chosen == null ? Optional.empty() : Optional.of(wanted == null ? Set.of() : Set.copyOf(wanted));
        return holder.read(Purpose.CONFIRM, token, reader -> {
            try {
                return subscribers
                        .confirm(reader, ticked, preferred(timeZone, deliverAt))
                        .chain(outcome -> answer(reader, outcome))
                        .onFailure(RefusedException.class)
                        .recoverWithUni(refusal -> refused(token, refusal.getMessage()));
            } catch (RefusedException refusal) {
                return refused(token, refusal.getMessage());
            }
        });
    }

    private Uni<RestResponse<TemplateInstance>> ask(SubscriberId reader, String token, List<Held> waiting) {
        return isSubscribed(reader)
                .chain(subscribed -> Answers.ok(
                        Pages.confirm(address.frontPage(), token, waiting, subscribed ? List.of() : TimeZones.NAMES)));
    }

    private Uni<RestResponse<TemplateInstance>> nothingWaits(SubscriberId reader) {
        return isSubscribed(reader)
                .chain(subscribed -> subscribed
                        ? Answers.ok(welcome(reader))
                        : Answers.of(RestResponse.Status.GONE, holder.outdated()));
    }

    private Uni<Boolean> isSubscribed(SubscriberId reader) {
        return readers.read(reader)
                .replaceWith(true)
                .onFailure(NotFoundException.class)
                .recoverWithItem(false);
    }

    private static Optional<Preferences> preferred(String timeZone, String deliverAt) {
        return timeZone == null && deliverAt == null
                ? Optional.empty()
                : Optional.of(new Preferences(
                        Preferences.zone(timeZone),
                        Preferences.time(deliverAt),
                        Preferences.USUAL.weeklyOn(),
                        Preferences.USUAL.language(),
                        true,
                        false,
                        false));
    }

    private Uni<RestResponse<TemplateInstance>> answer(SubscriberId reader, Confirmation outcome) {
        return switch (outcome) {
            case CONFIRMED -> Answers.ok(welcome(reader));
            case NOTHING -> Answers.ok(nothing());
            case OUTDATED -> Answers.of(RestResponse.Status.GONE, holder.outdated());
        };
    }

    private TemplateInstance welcome(SubscriberId reader) {
        return Pages.notice(
                address.frontPage(),
                "You are subscribed",
                "What you asked for comes to your inbox. Thank you for reading.",
                new Way(links.link(Purpose.PREFERENCES, reader), "Your preferences"));
    }

    private TemplateInstance nothing() {
        return Pages.notice(
                address.frontPage(), "Nothing was confirmed", "You chose nothing, so nothing will be sent.", null);
    }

    private Uni<RestResponse<TemplateInstance>> refused(String token, String why) {
        return Answers.of(
                RestResponse.Status.BAD_REQUEST,
                Pages.notice(
                        address.frontPage(),
                        "Not yet",
                        "Sorry, " + why + ".",
                        new Way("/subscriptions/confirm?token=" + token, "Try again")));
    }
}
