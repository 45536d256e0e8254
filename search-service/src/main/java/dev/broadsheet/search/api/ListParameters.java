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

/** The parameters of {@code /api/daily_papers}, as written by the caller. */
public class ListParameters {

    private static final int MOST = 100;
    private static final int USUAL = 50;

    @QueryParam("p")
    String page;

    @QueryParam("limit")
    String limit;

    @QueryParam("sort")
    String sort;

    @QueryParam("date")
    String date;

    @QueryParam("week")
    String week;

    @QueryParam("month")
    String month;

    @QueryParam("submitter")
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
