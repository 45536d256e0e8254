package dev.broadsheet.search.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.broadsheet.search.daily.DailyLists;
import dev.broadsheet.search.papers.PaperStore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the index holds. */
@Path("/api/stats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stats")
@RunOnVirtualThread
public class StatsResource {

    private final PaperStore store;
    private final DailyLists lists;

    StatsResource(PaperStore store, DailyLists lists) {
        this.store = store;
        this.lists = lists;
    }

    /** @param newestListDay left out while no list has papers */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stats(long papers, LocalDate newestListDay) {}

    @GET
    @Operation(summary = "How many papers there are, and the newest list day")
    public Stats stats() {
        return new Stats(store.count(), lists.newestDay().orElse(null));
    }
}
