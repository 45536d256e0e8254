package dev.broadsheet.search.feed;

import static dev.broadsheet.search.web.Parameters.text;

import dev.broadsheet.search.api.ListParameters;
import dev.broadsheet.search.daily.DailyLists;
import dev.broadsheet.search.daily.ListPeriod;
import dev.broadsheet.search.daily.ListRequest;
import dev.broadsheet.search.daily.ListRequest.Order;
import dev.broadsheet.search.feed.FeedSubject.Argument;
import dev.broadsheet.search.web.PublicUrl;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Feeds of the daily lists. */
@Path("/feeds")
@Tag(name = "feeds")
@RunOnVirtualThread
public class ListFeedResource {

    private static final String PAGES = "/papers/";

    private final DailyLists lists;
    private final FeedAnswer answer;
    private final PublicUrl address;
    private final Clock clock;

    ListFeedResource(DailyLists lists, FeedAnswer answer, PublicUrl address, Clock clock) {
        this.lists = lists;
        this.answer = answer;
        this.address = address;
        this.clock = clock;
    }

    @GET
    @Path("daily." + FeedFormat.ENDING)
    @Operation(summary = "The papers of the newest list day, or of any, by upvotes")
    public Response daily(
            @Parameter(description = "a list day; the newest if absent", example = "2026-03-02") @QueryParam("date")
                    String date,
            @BeanParam FeedParameters parameters) {
        ListPeriod.Day day = text(date).map(ListParameters::day).orElseGet(() -> new ListPeriod.Day(newestDay()));
        FeedSubject subject = text(date).isEmpty()
                ? FeedSubject.of("daily", "Daily papers", "/")
                : FeedSubject.of(
                        "daily", new Argument("date", day.toString()), "Daily papers of " + day, PAGES + "date/" + day);
        return answer.of(subject, listed(Optional.of(day), Order.PUBLISHED, parameters), parameters);
    }

    @GET
    @Path("week." + FeedFormat.ENDING)
    @Operation(summary = "The papers of the newest list day's week, or of any, by upvotes")
    public Response week(
            @Parameter(description = "an ISO week; the newest if absent", example = "2026-W10") @QueryParam("week")
                    String week,
            @BeanParam FeedParameters parameters) {
        ListPeriod.Week period = text(week).map(ListParameters::week).orElseGet(this::newestWeek);
        FeedSubject subject = text(week).isEmpty()
                ? FeedSubject.of("week", "Papers of the week", PAGES + "week/" + period)
                : FeedSubject.of(
                        "week",
                        new Argument("week", period.toString()),
                        "Papers of the week " + period,
                        PAGES + "week/" + period);
        return answer.of(subject, listed(Optional.of(period), Order.PUBLISHED, parameters), parameters);
    }

    @GET
    @Path("month." + FeedFormat.ENDING)
    @Operation(summary = "The papers of the newest list day's month, or of any, by upvotes")
    public Response month(
            @Parameter(description = "a month; the newest if absent", example = "2026-03") @QueryParam("month")
                    String month,
            @BeanParam FeedParameters parameters) {
        ListPeriod.Month period = text(month)
                .map(ListParameters::month)
                .orElseGet(() -> new ListPeriod.Month(YearMonth.from(newestDay())));
        FeedSubject subject = text(month).isEmpty()
                ? FeedSubject.of("month", "Papers of the month", PAGES + "month/" + period)
                : FeedSubject.of(
                        "month",
                        new Argument("month", period.toString()),
                        "Papers of " + period,
                        PAGES + "month/" + period);
        return answer.of(subject, listed(Optional.of(period), Order.PUBLISHED, parameters), parameters);
    }

    @GET
    @Path("trending." + FeedFormat.ENDING)
    @Operation(summary = "The papers that move readers now, of all days")
    public Response trending(@BeanParam FeedParameters parameters) {
        FeedSubject subject = FeedSubject.of("trending", "Trending papers", PAGES + "trending");
        return answer.of(subject, listed(Optional.empty(), Order.TRENDING, parameters), parameters);
    }

    private List<FeedEntry> listed(Optional<ListPeriod> period, Order order, FeedParameters parameters) {
        boolean full = parameters.isFull();
        ListRequest request = new ListRequest(period, Optional.empty(), order, 0, parameters.limit());
        return lists.list(request).papers().stream()
                .map(paper -> FeedEntry.listed(paper, address, full))
                .toList();
    }

    private ListPeriod.Week newestWeek() {
        return ListPeriod.Week.of(newestDay());
    }

    private LocalDate newestDay() {
        return lists.newestDay().orElseGet(() -> LocalDate.now(clock));
    }
}
