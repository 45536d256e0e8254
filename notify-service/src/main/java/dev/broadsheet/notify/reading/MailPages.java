package dev.broadsheet.notify.reading;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.delivery.Letters;
import dev.broadsheet.notify.links.LinkReading;
import dev.broadsheet.notify.links.PublicAddress;
import dev.broadsheet.notify.links.Purpose;
import dev.broadsheet.notify.links.SignedLinks;
import dev.broadsheet.notify.mail.Letter;
import dev.broadsheet.notify.mail.Written;
import dev.broadsheet.notify.matching.Feedback;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Pages about a mail: the mail in the browser, and what its reader thinks of a paper. GET changes nothing. */
@Path("/subscriptions")
@Produces(MediaType.TEXT_HTML)
class MailPages {

    // A mail is one file with its styles in it; nothing else may be loaded, and nothing run.
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final SentMails mails;
    private final Letters letters;
    private final Feedback feedback;
    private final SignedLinks links;
    private final PublicAddress address;

    @Inject
    MailPages(SentMails mails, Letters letters, Feedback feedback, SignedLinks links, PublicAddress address) {
        this.mails = mails;
        this.letters = letters;
        this.feedback = feedback;
        this.links = links;
        this.address = address;
    }

    @GET
    @Path("/mail")
    @Operation(hidden = true)
    public Uni<Response> read(@RestQuery String token) {
        return reading(
                Purpose.READ,
                token,
                mail -> mails.read(mail)
                        .map(written -> written.map(MailPages::page).orElseGet(this::gone)));
    }

    @GET
    @Path("/feedback")
    @Operation(hidden = true)
    public Uni<Response> askForFeedback(@RestQuery String token, @RestQuery String paper, @RestQuery String wish) {
        return about(token, paper, wish, said -> Uni.createFrom().item(ok(question(token, said))));
    }

    @POST
    @Path("/feedback")
    @Operation(
            summary = "More or less of such papers",
            description = "With the token of a mail, a paper of that mail, and the wish: more or less.")
    public Uni<Response> giveFeedback(@RestQuery String token, @RestQuery String paper, @RestQuery String wish) {
        return about(token, paper, wish, said -> give(said).map(ignored -> ok(thanks(said.wish()))));
    }

    private Uni<Void> give(Said said) {
        return switch (said.wish()) {
            case MORE -> feedback.more(said.letter().reader(), said.paper());
            case LESS -> feedback.less(said.letter().reader(), said.paper());
        };
    }

    /** What a reader says with a link of a mail. */
    private record Said(Letter letter, PaperId paper, Wish wish) {}

    private Uni<Response> about(String token, String paper, String wish, Function<Said, Uni<Response>> answer) {
        return reading(
                Purpose.FEEDBACK,
                token,
                mail -> letters.find(mail)
                        .map(letter -> letter.flatMap(found -> said(found, paper, wish)))
                        .chain(said -> said.map(answer)
                                .orElseGet(() -> Uni.createFrom().item(unknown()))));
    }

    // Only of papers that the mail has: a token is no way to say things about all others.
    private static Optional<Said> said(Letter letter, String paper, String wish) {
        return Wish.parse(wish)
                .flatMap(meant -> letter.papers().stream()
                        .filter(id -> id.value().equals(paper))
                        .findFirst()
                        .map(id -> new Said(letter, id, meant)));
    }

    private Uni<Response> reading(Purpose purpose, String token, Function<UUID, Uni<Response>> genuine) {
        return switch (links.read(purpose, token)) {
            // The id is the mail's here.
            case LinkReading.Genuine(var mail) -> genuine.apply(mail.value());
            case LinkReading.Expired() -> Uni.createFrom().item(gone());
            case LinkReading.Unknown() -> Uni.createFrom().item(unknown());
        };
    }

    private static Response page(Written written) {
        return Response.ok(written.html())
                .header("Content-Security-Policy", POLICY)
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    private TemplateInstance question(String token, Said said) {
        boolean more = said.wish() == Wish.MORE;
        return ReadingPages.wish(
                address.frontPage(),
                more ? "More like this paper" : "Less like this paper",
                more
                        ? "From now on papers close to this one are looked for, and come with your mails."
                        : "From now on papers close to this one have to match better before they come to you.",
                token,
                said.paper().value(),
                said.wish().word(),
                more ? "More like this" : "Less like this");
    }

    private TemplateInstance thanks(Wish wish) {
        return notice(
                wish == Wish.MORE ? "More of these will come" : "Fewer of these will come",
                "Thank you. The next matches will show it. If you change your mind, the other link in the mail undoes it.");
    }

    private Response gone() {
        return status(
                Response.Status.GONE,
                notice(
                        "This mail is gone",
                        "There is nothing of it left that could be shown. The papers are on our pages."));
    }

    private Response unknown() {
        return status(
                Response.Status.BAD_REQUEST,
                notice(
                        "This link does not work",
                        "It may have been cut off by the mail program. Please copy the whole address from the mail."));
    }

    private TemplateInstance notice(String title, String text) {
        return ReadingPages.said(address.frontPage(), title, text);
    }

    private static Response ok(TemplateInstance page) {
        return status(Response.Status.OK, page);
    }

    private static Response status(Response.Status status, TemplateInstance page) {
        // Beside mails, which are text already, a response cannot hold a template.
        return Response.status(status).entity(page.render()).build();
    }
}
