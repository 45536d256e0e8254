package dev.broadsheet.notify.subscription;

import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.notify.links.PublicAddress;
import dev.broadsheet.notify.links.Purpose;
import dev.broadsheet.notify.web.PageText.Way;
import dev.broadsheet.notify.web.RefusedException;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What a reader has, and all that can be done about it, behind the link of a mail. GET shows, POST changes. */
@Path("/subscriptions/preferences")
@Produces(MediaType.TEXT_HTML)
class PreferencePages {

    private static final int LONGEST_PAUSE = 366;

    private final ReaderStore readers;
    private final ReaderExport export;
    private final ReaderAccess access;
    private final LinkHolder holder;
    private final PublicAddress address;
    private final Clock clock;

    @Inject
    PreferencePages(
            ReaderStore readers,
            ReaderExport export,
            ReaderAccess access,
            LinkHolder holder,
            PublicAddress address,
            Clock clock) {
        this.readers = readers;
        this.export = export;
        this.access = access;
        this.holder = holder;
        this.address = address;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> show(@RestQuery String token, @RestQuery String saved) {
        return holder.read(
                Purpose.PREFERENCES,
                token,
                reader -> page(reader, token, saved != null, "").chain(Answers::ok));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> prefer(@RestQuery String token, MultivaluedMap<String, String> written) {
        return change(token, reader -> readers.prefer(reader, had -> preferences(had, written)));
    }

    private static Preferences preferences(Preferences had, MultivaluedMap<String, String> written) {
        return new Preferences(
                Preferences.zone(written.getFirst("timeZone")),
                Preferences.time(written.getFirst("deliverAt")),
                Preferences.day(written.getFirst("weeklyOn")),
                // A page that was open before mails came in several languages does not ask for one.
                written.containsKey("language") ? Preferences.language(written.getFirst("language")) : had.language(),
                written.containsKey("weekends"),
                written.containsKey("tellWhenEmpty"),
                written.containsKey("tellOfChanges"));
    }

    @POST
    @Path("/subscription")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> changeSubscription(
            @RestQuery String token,
            @RestForm UUID id,
            @RestForm String pace,
            @RestForm String most,
            @RestForm String remove) {
        return change(
                token,
                reader -> remove != null
                        ? readers.remove(reader, id)
                        : readers.change(reader, id, Pace.parse(pace), within(Wish.most(most))));
    }

    @POST
    @Path("/pause")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> pause(@RestQuery String token, @RestForm int days) {
        return change(
                token,
                reader -> days <= 0
                        ? readers.resume(reader)
                        : readers.pause(reader, clock.instant().plus(Duration.ofDays(Math.min(days, LONGEST_PAUSE)))));
    }

    @GET
    @Path("/export")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<Response> export(@RestQuery String token) {
        SubscriberId reader = access.reader(token == null ? "" : token, null, null);
        return readers.read(reader)
                .chain(() -> export.of(reader))
                .map(everything -> Response.ok(everything)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"broadsheet.json\"")
                        .build());
    }

    @GET
    @Path("/delete")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> askToDelete(@RestQuery String token) {
        return holder.read(
                Purpose.PREFERENCES,
                token,
                reader -> Answers.ok(Pages.question(
                        address.frontPage(),
                        "Delete everything",
                        "Your address, what you subscribed to, and what was sent to you are deleted for good. "
                                + "Nothing more will come.",
                        "/subscriptions/preferences/delete",
                        token,
                        "Delete everything",
                        new Way(path(token), "Back to your preferences"))));
    }

    @POST
    @Path("/delete")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> delete(@RestQuery String token) {
        return holder.read(
                Purpose.PREFERENCES, token, reader -> readers.delete(reader).chain(() -> Answers.ok(deleted())));
    }

    private Uni<RestResponse<TemplateInstance>> change(String token, Function<SubscriberId, Uni<Void>> change) {
        return holder.read(
                Purpose.PREFERENCES,
                token,
                reader -> attempt(() -> change.apply(reader))
                        .replaceWith(() -> Answers.seeOther(path(token) + "&saved=yes"))
                        .onFailure(RefusedException.class)
                        .recoverWithUni(refusal -> page(reader, token, false, refusal.getMessage())
                                .chain(page -> Answers.of(RestResponse.Status.BAD_REQUEST, page))));
    }

    // What is read from the form may be refused before anything is asked of the database.
    private static Uni<Void> attempt(Supplier<Uni<Void>> change) {
        return Uni.createFrom().deferred(change::get);
    }

    private static int within(int most) {
        if (most < 1 || most > Wish.LARGEST_MOST) {
            throw new RefusedException("the most papers of a mail must be 1 to " + Wish.LARGEST_MOST);
        }
        return most;
    }

    private Uni<TemplateInstance> page(SubscriberId reader, String token, boolean saved, String problem) {
        return readers.read(reader)
                .map(now -> Pages.preferences(
                        address.frontPage(), token, new ReaderPage(now), TimeZones.NAMES, saved, problem));
    }

    private static String path(String token) {
        return "/subscriptions/preferences?token=" + token;
    }

    private TemplateInstance deleted() {
        return Pages.notice(
                address.frontPage(),
                "Everything is deleted",
                "Nothing that was stored of you is left, and nothing more will come. Thank you for having read with us.",
                null);
    }
}
