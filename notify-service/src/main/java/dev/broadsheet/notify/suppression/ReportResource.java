package dev.broadsheet.notify.suppression;

import dev.broadsheet.contracts.access.RequiresScope;
import dev.broadsheet.contracts.access.Scope;
import dev.broadsheet.notify.web.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Reports posted by a mail server, instead of read from a mailbox. */
@Path("/api/operation/reports")
@Produces(MediaType.APPLICATION_JSON)
@RequiresScope(Scope.REPORT)
class ReportResource {

    /** @param aboutOurMail whether it named a mail that we sent */
    record Taken(String kind, boolean aboutOurMail) {}

    private final ReportReader reader;
    private final ReportStore store;

    @Inject
    ReportResource(ReportReader reader, ReportStore store) {
        this.reader = reader;
        this.store = store;
    }

    @POST
    @Consumes({"message/rfc822", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Take a bounce, a complaint or a wish to unsubscribe",
            description = "The raw message as it came: a delivery status notification (RFC 3464), an abuse report "
                    + "(RFC 5965) or a mail to the address of List-Unsubscribe. Taking one again changes nothing.")
    @APIResponse(responseCode = "200", description = "What it was, and whether it named a mail of ours")
    public Uni<Taken> take(byte[] raw) {
        Report report = parsed(raw);
        String kind = report.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return store.apply(report).map(known -> new Taken(kind, known));
    }

    private Report parsed(byte[] raw) {
        try {
            return reader.read(new ByteArrayInputStream(raw));
        } catch (MessagingException | IOException e) {
            throw new RefusedException("the body is no mail; expected the raw message of a report");
        }
    }
}
