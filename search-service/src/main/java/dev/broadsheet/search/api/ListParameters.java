package dev.broadsheet.search.api;

import static dev.broadsheet.search.web.Parameters.number;
import static dev.broadsheet.search.web.Parameters.refusal;
import static dev.broadsheet.search.web.Parameters.text;

import dev.broadsheet.search.daily.ListPeriod;
import dev.broadsheet.search.daily.ListRequest;
import dev.broadsheet.search.daily.ListRequest.Order;
import dev.broadsheet.search.web.BadParameterException;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of {@code /api/daily_papers}, as written by the caller. */
public class ListParameters {

    private static final int MOST = 100;
    private static final int USUAL = 50;

    @QueryParam("p")
    @Parameter(
            description = "the page, counted from 0",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
    String page;

    @QueryParam("limit")
    @Parameter(
            description = "papers on a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "50"))
    String limit;

    @QueryParam("sort")
    @Parameter(
            description = "by upvotes in a period and by list day without one, or by what moves readers now",
            schema =
                    @Schema(
                            enumeration = {"publishedAt", "trending"},
                            defaultValue = "publishedAt"))
    String sort;

    @QueryParam("date")
    @Parameter(description = "the papers of one list day", example = "2026-03-02")
    String date;

    @QueryParam("week")
    @Parameter(description = "the papers of an ISO week; excludes date and month", example = "2026-W10")
    String week;

    @QueryParam("month")
    @Parameter(description = "the papers of a month; excludes date and week", example = "2026-03")
    String month;

    @QueryParam("submitter")
    @Parameter(description = "the handle of who put the paper on the list", example = "akhaliq")
    String submitter;

    /**
     * @param today the last list day that can be: later ones are refused
     * @throws BadParameterException if anything cannot be read
     */
    ListRequest read(LocalDate today) {
        return read(today, MOST, USUAL);
    }

    /**
     * @param most the largest limit that is taken
     * @param usual the limit if none is given
     */
    public ListRequest read(LocalDate today, int most, int usual) {
        return new ListRequest(
                period(today),
                text(submitter),
                order(),
                number("p", page, 0, Integer.MAX_VALUE, 0),
                number("limit", limit, 1, most, usual));
    }

    private Order order() {
        return switch (text(sort).orElse("publishedAt")) {
            case "publishedAt" -> Order.PUBLISHED;
            case "trending" -> Order.TRENDING;
            default -> throw refusal("sort", sort, "publishedAt or trending");
        };
    }

    /** @throws BadParameterException if it cannot be read, there are several, or it is after {@code today} */
    public Optional<ListPeriod> period(LocalDate today) {
        List<ListPeriod> periods = Stream.of(
                        text(date).map(value -> day(value)),
                        text(week).map(value -> week(value)),
                        text(month).map(value -> month(value)))
                .<ListPeriod>flatMap(Optional::stream)
                .toList();
        if (periods.size() > 1) {
            throw new BadParameterException("date, week and month exclude each other: give one of them");
        }
        periods.stream().filter(period -> period.first().isAfter(today)).forEach(period -> {
            throw new BadParameterException("that list is in the future: the newest possible day is " + today);
        });
        return periods.stream().findFirst();
    }

    /** @throws BadParameterException if it is none */
    public static ListPeriod.Day day(String value) {
        try {
            // Older clients send a whole moment; its day is meant.
            return new ListPeriod.Day(LocalDate.parse(value.replaceFirst("T.*$", "")));
        } catch (DateTimeException e) {
            throw refusal("date", value, "a day as in 2026-03-02");
        }
    }

    /** @throws BadParameterException if it is none */
    public static ListPeriod.Week week(String value) {
        try {
            return ListPeriod.Week.parse(value);
        } catch (DateTimeException e) {
            throw refusal("week", value, "an ISO week as in 2026-W10");
        }
    }

    /** @throws BadParameterException if it is none */
    public static ListPeriod.Month month(String value) {
        try {
            return new ListPeriod.Month(YearMonth.parse(value));
        } catch (DateTimeException e) {
            throw refusal("month", value, "a month as in 2026-03");
        }
    }
}
