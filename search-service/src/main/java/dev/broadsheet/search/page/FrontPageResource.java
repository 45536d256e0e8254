package dev.broadsheet.search.page;

import dev.broadsheet.search.daily.DailyLists;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The front page: the newest list day that has papers. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class FrontPageResource {

    private final DailyLists lists;
    private final EditionLayout layout;
    private final Clock clock;

    FrontPageResource(DailyLists lists, EditionLayout layout, Clock clock) {
        this.lists = lists;
        this.layout = layout;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance newest(@QueryParam("p") String page) {
        return layout.newest(lists.newestDay().orElseGet(() -> LocalDate.now(clock)), EditionResource.page(page));
    }
}
