package dev.broadsheet.search.page;

import dev.broadsheet.search.api.ListParameters;
import dev.broadsheet.search.daily.ListPeriod;
import dev.broadsheet.search.web.BadParameterException;
import dev.broadsheet.search.web.Parameters;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The front pages of any day, week or month, and of what moves readers now. */
@Path("/papers")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class EditionResource {

    private static final int DEEPEST_PAGE = 1_000;
    // When arXiv began.
    private static final LocalDate OLDEST = LocalDate.of(1991, 8, 14);

    private final EditionLayout layout;
    private final Clock clock;

    EditionResource(EditionLayout layout, Clock clock) {
        this.layout = layout;
        this.clock = clock;
    }

    @GET
    @Path("date/{date}")
    @Operation(hidden = true)
    public TemplateInstance day(@PathParam("date") String date, @QueryParam("p") String page) {
        return layout.of(possible(ListParameters.day(date)), page(page));
    }

    @GET
    @Path("week/{week}")
    @Operation(hidden = true)
    public TemplateInstance week(@PathParam("week") String week, @QueryParam("p") String page) {
        return layout.of(possible(ListParameters.week(week)), page(page));
    }

    @GET
    @Path("month/{month}")
    @Operation(hidden = true)
    public TemplateInstance month(@PathParam("month") String month, @QueryParam("p") String page) {
        return layout.of(possible(ListParameters.month(month)), page(page));
    }

    @GET
    @Path("trending")
    @Operation(hidden = true)
    public TemplateInstance trending(@QueryParam("p") String page) {
        return layout.trending(page(page));
    }

    /** @return from 0, although people count from 1 */
    static int page(String written) {
        return Parameters.number("p", written, 1, DEEPEST_PAGE, 1) - 1;
    }

    // Tomorrow's list is open already where the day began earlier than here.
    private <T extends ListPeriod> T possible(T period) {
        LocalDate newest = LocalDate.now(clock).plusDays(1);
        if (period.first().isAfter(newest)) {
            throw new BadParameterException("that list is in the future: the newest possible day is " + newest);
        }
        if (period.last().isBefore(OLDEST)) {
            throw new BadParameterException("no list is that old: the oldest possible day is " + OLDEST);
        }
        return period;
    }
}
