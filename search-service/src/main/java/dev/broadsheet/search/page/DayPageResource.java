package dev.broadsheet.search.page;

import dev.broadsheet.search.web.Parameters;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The front page of any list day. */
@Path("/papers/date")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class DayPageResource {

    private final EditionLayout layout;

    DayPageResource(EditionLayout layout) {
        this.layout = layout;
    }

    @GET
    @Path("{day}")
    @Operation(hidden = true)
    public TemplateInstance day(@PathParam("day") String written) {
        return layout.of(parsed(written));
    }

    private static LocalDate parsed(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw Parameters.refusal("the date", written, "a day as in 2026-03-02");
        }
    }
}
