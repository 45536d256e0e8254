package dev.broadsheet.notify.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.contracts.access.RequiresScope;
import dev.broadsheet.contracts.access.Scope;
import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.notify.web.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What a reader has, by program: the token of a mail's link says whose, or a credential with the reader's id. */
@Path("/api/subscriptions/reader")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reader", description = "With ?token= of a mail, or a credential of the scope subscribe and ?reader=")
class ReaderResource {

    /** What to change; what is absent stays. */
    @Schema(name = "PreferencesChange")
    record PreferencesChange(
            @Schema(examples = "Europe/Berlin") String timeZone,
            @Schema(examples = "07:30") String deliverAt,
            @Schema(examples = "monday") String weeklyOn,
            @Schema(examples = "en") String language,
            Boolean weekends,
            Boolean tellWhenEmpty,
            Boolean tellOfChanges) {

        Preferences changed(Preferences had) {
            return new Preferences(
                    timeZone == null ? had.timeZone() : Preferences.zone(timeZone),
                    deliverAt == null ? had.deliverAt() : Preferences.time(deliverAt),
                    weeklyOn == null ? had.weeklyOn() : Preferences.day(weeklyOn),
                    language == null ? had.language() : Preferences.language(language),
                    Optional.ofNullable(weekends).orElse(had.weekends()),
                    Optional.ofNullable(tellWhenEmpty).orElse(had.tellWhenEmpty()),
                    Optional.ofNullable(tellOfChanges).orElse(had.tellOfChanges()));
        }
    }

    /** As to subscribe, without the address. */
    @Schema(name = "NewSubscription")
    record NewSubscription(
            String kind,
            @Schema(implementation = Object.class) JsonNode definition,
            String pace,
            Integer most) {

        Wish wish() {
            return new Wish(
                    AskedInterest.of(kind, definition), Pace.parse(pace), most == null ? Wish.USUAL_MOST : most);
        }
    }

    /** What to change of a subscription. */
    @Schema(name = "SubscriptionChange")
    record SubscriptionChange(String pace, Integer most) {}

    /** @param until when mails come again; absent to have them at once */
    @Schema(name = "Pause")
    record Pause(Instant until) {}

    /** Whom an address belongs to. */
    record Found(UUID reader) {}

    private final ReaderStore readers;
    private final ReaderExport export;
    private final AskingReader asking;

    @Inject
    ReaderResource(ReaderStore readers, ReaderExport export, AskingReader asking) {
        this.readers = readers;
        this.export = export;
        this.asking = asking;
    }

    @GET
    @Operation(summary = "Preferences and subscriptions of a reader")
    @APIResponse(responseCode = "200", description = "What the reader has")
    @APIResponse(responseCode = "401", description = "Neither a token of a mail nor a credential")
    @APIResponse(responseCode = "404", description = "Nobody who is subscribed")
    @APIResponse(responseCode = "410", description = "The link has expired")
    public Uni<ReaderView> read() {
        return view(asking.reader());
    }

    @PATCH
    @Operation(summary = "Change when mails come: zone, hour, day of the week, weekends, and their language")
    @APIResponse(responseCode = "200", description = "What the reader has now")
    public Uni<ReaderView> prefer(PreferencesChange wanted) {
        return after(asking.reader(), readers.prefer(asking.reader(), present(wanted)::changed));
    }

    @POST
    @Path("/pause")
    @Operation(summary = "Stop all mails until then, or have them again")
    @APIResponse(responseCode = "200", description = "What the reader has now")
    public Uni<ReaderView> pause(Pause wanted) {
        SubscriberId reader = asking.reader();
        Instant until = present(wanted).until();
        return after(reader, until == null ? readers.resume(reader) : readers.pause(reader, until));
    }

    @POST
    @Path("/subscriptions")
    @Operation(
            summary = "Subscribe the reader to more",
            description = "No confirmation is needed: the token came from the reader's mail.")
    @APIResponse(responseCode = "200", description = "What the reader has now")
    public Uni<ReaderView> add(NewSubscription wanted) {
        return after(
                asking.reader(), readers.add(asking.reader(), present(wanted).wish()));
    }

    @PATCH
    @Path("/subscriptions/{id}")
    @Operation(summary = "Change how soon papers come, and how many")
    @APIResponse(responseCode = "200", description = "What the reader has now")
    public Uni<ReaderView> change(@RestPath UUID id, SubscriptionChange wanted) {
        SubscriberId reader = asking.reader();
        return readers.read(reader).chain(now -> {
            Held held = now.subscriptions().stream()
                    .filter(candidate -> candidate.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException("the reader has no such subscription"));
            Wish changed = new Wish(
                    held.wish().interest(),
                    present(wanted).pace() == null ? held.wish().pace() : Pace.parse(wanted.pace()),
                    wanted.most() == null ? held.most() : wanted.most());
            return after(reader, readers.change(reader, id, changed.pace(), changed.most()));
        });
    }

    @DELETE
    @Path("/subscriptions/{id}")
    @Operation(summary = "End a subscription; harmless to call again")
    @APIResponse(responseCode = "200", description = "What the reader has now")
    public Uni<ReaderView> remove(@RestPath UUID id) {
        return after(asking.reader(), readers.remove(asking.reader(), id));
    }

    @GET
    @Path("/export")
    @Operation(summary = "Everything that is stored of the reader")
    @APIResponse(responseCode = "200", description = "Reader, subscriptions, matches and mails as JSON")
    public Uni<String> export() {
        SubscriberId reader = asking.reader();
        return readers.read(reader).chain(() -> export.of(reader));
    }

    @POST
    @Path("/find")
    @RequiresScope(Scope.SUBSCRIBE)
    @Operation(summary = "The id of the subscribed reader with that address")
    @APIResponse(responseCode = "200", description = "The reader's id")
    @APIResponse(responseCode = "404", description = "Nobody who is subscribed")
    public Uni<Found> find(SubscriptionResource.Address address) {
        return readers.find(EmailAddress.parse(present(address).email()))
                .map(found ->
                        new Found(found.orElseThrow(NotFoundException::new).value()));
    }

    @DELETE
    @Operation(summary = "Delete the reader and everything that is stored of them")
    @APIResponse(responseCode = "204", description = "Nothing is left")
    public Uni<Void> delete() {
        return readers.delete(asking.reader());
    }

    private Uni<ReaderView> after(SubscriberId reader, Uni<Void> change) {
        return change.chain(() -> view(reader));
    }

    private Uni<ReaderView> view(SubscriberId reader) {
        return readers.read(reader).map(ReaderView::of);
    }

    private static <T> T present(T body) {
        if (body == null) {
            throw new RefusedException("a body is needed");
        }
        return body;
    }
}
