package dev.broadsheet.search.api;

import dev.broadsheet.search.daily.DailyLists;
import dev.broadsheet.search.daily.ListPage;
import dev.broadsheet.search.daily.ListRequest;
import dev.broadsheet.search.web.PublicUrl;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The daily lists. */
@Path("/api/daily_papers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "papers")
@RunOnVirtualThread
public class DailyPapersResource {

    private final DailyLists lists;
    private final PaperViews views;
    private final PublicUrl address;
    private final Clock clock;

    DailyPapersResource(DailyLists lists, PaperViews views, PublicUrl address, Clock clock) {
        this.lists = lists;
        this.views = views;
        this.address = address;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "The papers of a day, week or month by upvotes, or of all days with the newest day first",
            description =
                    "Hugging Face compatible. A page past the end is empty; more pages are told by the Link header.")
    public RestResponse<List<EntryView>> list(@BeanParam ListParameters parameters, @Context UriInfo uri) {
        ListRequest request = parameters.read(LocalDate.now(clock).plusDays(1));
        ListPage page = lists.list(request);
        ResponseBuilder<List<EntryView>> response =
                ResponseBuilder.ok(page.papers().stream().map(views::entry).toList());
        if (page.hasNext()) {
            response.header(
                    HttpHeaders.LINK,
                    address.link("/api/daily_papers", uri.getQueryParameters(), "p", request.page() + 1));
        }
        return response.build();
    }
}
