package dev.broadsheet.notify.subscription;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.links.PublicAddress;
import dev.broadsheet.notify.matching.Interest;
import dev.broadsheet.notify.papers.ListedPaper;
import dev.broadsheet.notify.papers.PaperStore;
import dev.broadsheet.notify.web.RefusedException;
import dev.broadsheet.notify.web.SameOrigin;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Subscribing by form: this page's own, or the one on the front page. The address says what to, in the parameters of the
 * search page.
 */
@Path("/subscriptions")
@Produces(MediaType.TEXT_HTML)
class SubscribePage {

    private final SubscriberStore subscribers;
    private final PaperStore papers;
    private final AskingLimits limits;
    private final SameOrigin sameOrigin;
    private final PublicAddress address;
    private final Clock clock;

    @Inject
    SubscribePage(
            SubscriberStore subscribers,
            PaperStore papers,
            AskingLimits limits,
            SameOrigin sameOrigin,
            PublicAddress address,
            Clock clock) {
        this.subscribers = subscribers;
        this.papers = papers;
        this.limits = limits;
        this.sameOrigin = sameOrigin;
        this.address = address;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> form(@Context UriInfo asked) {
        return form(asked.getQueryParameters(), "", RestResponse.Status.OK);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> subscribe(
            MultivaluedMap<String, String> written, @Context HttpServerRequest client) {
        if (!sameOrigin.holds()) {
            return Answers.of(RestResponse.Status.FORBIDDEN, foreignForm());
        }
        try {
            EmailAddress email = EmailAddress.parse(written.getFirst("email"));
            Wish wish = new Wish(
                    AskedInterest.of(written, today()),
                    Pace.parse(written.getFirst("pace")),
                    Wish.most(written.getFirst("most")));
            limits.count(client, email);
            return subscribers
                    .subscribe(email, wish)
                    .chain(() -> Answers.of(RestResponse.Status.ACCEPTED, checkInbox()));
        } catch (RefusedException refusal) {
            return form(written, refusal.getMessage(), RestResponse.Status.BAD_REQUEST);
        } catch (AskingTooOftenException refusal) {
            return form(written, refusal.getMessage(), RestResponse.Status.TOO_MANY_REQUESTS)
                    .map(page -> Answers.later(page, refusal));
        }
    }

    @GET
    @Path("/link")
    @Operation(hidden = true)
    public TemplateInstance askForLink() {
        return Pages.link(address.frontPage(), "", "");
    }

    @POST
    @Path("/link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> sendLink(@RestForm String email, @Context HttpServerRequest client) {
        if (!sameOrigin.holds()) {
            return Answers.of(RestResponse.Status.FORBIDDEN, foreignForm());
        }
        String written = email == null ? "" : email;
        try {
            EmailAddress reader = EmailAddress.parse(email);
            limits.count(client, reader);
            return subscribers.sendLink(reader).chain(() -> Answers.of(RestResponse.Status.ACCEPTED, linkSent()));
        } catch (RefusedException refusal) {
            return Answers.of(
                    RestResponse.Status.BAD_REQUEST, Pages.link(address.frontPage(), refusal.getMessage(), written));
        } catch (AskingTooOftenException refusal) {
            return Answers.of(
                            RestResponse.Status.TOO_MANY_REQUESTS,
                            Pages.link(address.frontPage(), refusal.getMessage(), written))
                    .map(page -> Answers.later(page, refusal));
        }
    }

    private Uni<RestResponse<TemplateInstance>> form(
            Map<String, List<String>> asked, String problem, RestResponse.Status status) {
        Optional<Interest> interest;
        try {
            interest = AskedInterest.of(asked, today());
        } catch (RefusedException refusal) {
            return answer(Map.of(), Optional.empty(), Optional.empty(), refusal.getMessage(), 400);
        }
        return titles(asked).chain(titles -> answer(asked, interest, titles, problem, status.getStatusCode()));
    }

    private Uni<RestResponse<TemplateInstance>> answer(
            Map<String, List<String>> asked,
            Optional<Interest> interest,
            Optional<String> titles,
            String problem,
            int status) {
        SubscribeForm form = new SubscribeForm(
                WishWords.of(interest, titles),
                interest.isEmpty(),
                interest.isEmpty() ? List.of() : AskedInterest.arguments(asked),
                problem,
                first(asked, "email"),
                first(asked, "pace"),
                first(asked, "most").isBlank() ? Integer.toString(Wish.USUAL_MOST) : first(asked, "most"));
        return Answers.of(RestResponse.Status.fromStatusCode(status), Pages.subscribe(address.frontPage(), form));
    }

    /** Of the papers that similar ones are wanted to; empty if none is known yet. */
    private Uni<Optional<String>> titles(Map<String, List<String>> asked) {
        List<PaperId> ids = asked.getOrDefault("like", List.of()).stream()
                .flatMap(id -> PaperId.tryParse(id).stream())
                .toList();
        return papers.find(ids)
                .map(known -> ids.stream()
                        .flatMap(id -> Stream.ofNullable(known.get(id)))
                        .map(ListedPaper::title)
                        .map(title -> "“" + title + "”")
                        .collect(Collectors.joining(" or ")))
                .map(titles -> Optional.of(titles).filter(text -> !text.isEmpty()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String first(Map<String, List<String>> asked, String name) {
        return asked.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private TemplateInstance checkInbox() {
        return Pages.notice(
                address.frontPage(),
                "Check your inbox",
                "If this address does not have this yet, a mail with a link to confirm is on its way to it. "
                        + "Nothing else is sent until you confirm.",
                null);
    }

    private TemplateInstance linkSent() {
        return Pages.notice(
                address.frontPage(),
                "Check your inbox",
                "If this address is subscribed, a mail with a link to its preferences is on its way to it.",
                null);
    }

    private TemplateInstance foreignForm() {
        return Pages.notice(
                address.frontPage(),
                "Not from here",
                "This form was sent by another site, so nothing was done. "
                        + "To subscribe, please use the form on our own pages.",
                null);
    }
}
