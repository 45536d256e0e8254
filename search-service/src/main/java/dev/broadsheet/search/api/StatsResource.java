package dev.broadsheet.search.api;

import static dev.broadsheet.search.web.Parameters.number;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.broadsheet.search.daily.DailyLists;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.PaperCounts;
import dev.broadsheet.search.papers.PaperCounts.Counted;
import dev.broadsheet.search.papers.PaperCounts.Day;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the index holds. */
@Path("/api/stats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stats")
@RunOnVirtualThread
public class StatsResource {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    private final PaperCounts counts;
    private final DailyLists lists;
    private final Clock clock;

    StatsResource(PaperCounts counts, DailyLists lists, Clock clock) {
        this.counts = counts;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * What there is.
     *
     * @param byDay papers by the day in UTC on which they were submitted, the oldest day first
     * @param freshest the paper submitted last; left out while there is none
     * @param lastIndexedAt when a paper came into the index last; left out while there is none
     * @param newestListDay left out while no list has papers
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stats(
            long papers, List<Day> byDay, Freshest freshest, ApiDate lastIndexedAt, LocalDate newestListDay) {}

    /** The paper submitted last. */
    record Freshest(String id, String title, ApiDate publishedAt) {
        static Freshest of(IndexedPaper paper) {
            return new Freshest(paper.id().value(), paper.title(), new ApiDate(paper.publishedAt()));
        }
    }

    @GET
    @Operation(
            summary = "How many papers there are, in all and by day, and how fresh they are",
            description = "Withdrawn papers count.")
    public Stats stats(
            @Parameter(
                            description = "so many days by themselves, today included",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "366",
                                            defaultValue = "30"),
                            example = "7")
                    @QueryParam("days")
                    String days) {
        LocalDate today = LocalDate.now(clock);
        Counted counted = counts.count(today.minusDays(number("days", days, 1, MOST_DAYS, USUAL_DAYS) - 1L), today);
        return new Stats(
                counted.papers(),
                counted.days(),
                counted.freshest().map(Freshest::of).orElse(null),
                counted.lastIndexedAt().map(ApiDate::new).orElse(null),
                lists.newestDay().orElse(null));
    }
}
