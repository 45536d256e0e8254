package dev.broadsheet.search.page;

import dev.broadsheet.search.daily.DailyLists;
import dev.broadsheet.search.daily.ListPage;
import dev.broadsheet.search.daily.ListPeriod;
import dev.broadsheet.search.daily.ListRequest;
import dev.broadsheet.search.page.EditionPage.DayLink;
import dev.broadsheet.search.web.Parameters;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The front pages: one for each list day, the newest at the root. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class FrontPageResource {

    // More than any day has; a day is read whole.
    private static final int MOST_PAPERS = 200;

    private final DailyLists lists;
    private final Clock clock;

    FrontPageResource(DailyLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** The page of a list day. */
    @CheckedTemplate(basePath = "")
    static class Templates {
        private Templates() {}

        static native TemplateInstance edition(EditionPage edition);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance newest() {
        return edition(lists.newestDay().orElseGet(() -> LocalDate.now(clock)));
    }

    @GET
    @Path("papers/date/{day}")
    @Operation(hidden = true)
    public TemplateInstance day(@PathParam("day") String written) {
        return edition(parsed(written));
    }

    private TemplateInstance edition(LocalDate day) {
        ListPage page = lists.list(ListRequest.ofDay(new ListPeriod.Day(day), MOST_PAPERS));
        List<PaperCard> cards = page.papers().stream().map(PaperCard::of).toList();
        return Templates.edition(new EditionPage(
                Words.weekday(day),
                Words.count(page.total(), "paper"),
                cards,
                lists.dayBefore(day).map(FrontPageResource::link).orElse(null),
                lists.dayAfter(day).map(FrontPageResource::link).orElse(null)));
    }

    private static DayLink link(LocalDate day) {
        return new DayLink("/papers/date/" + day, Words.shortDay(day));
    }

    private static LocalDate parsed(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw Parameters.refusal("the date", written, "a day as in 2026-03-02");
        }
    }
}
