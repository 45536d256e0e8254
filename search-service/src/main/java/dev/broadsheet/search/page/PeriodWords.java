package dev.broadsheet.search.page;

import dev.broadsheet.search.daily.ListPeriod;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.Locale;

/** What the pages call a period, and where its page is. */
final class PeriodWords {

    private static final int WEEKDAYS = 7;

    private PeriodWords() {}

    static String href(ListPeriod period) {
        return "/papers/" + kind(period) + "/" + period;
    }

    /** As in addresses: date, week or month. */
    static String kind(ListPeriod period) {
        return switch (period) {
            case ListPeriod.Day day -> "date";
            case ListPeriod.Week week -> "week";
            case ListPeriod.Month month -> "month";
        };
    }

    /** Of the list itself. */
    static String name(ListPeriod period) {
        return switch (period) {
            case ListPeriod.Day day -> "Daily Papers";
            case ListPeriod.Week week -> "Papers of the week";
            case ListPeriod.Month month -> "Papers of the month";
        };
    }

    /** Of the list among the others that hold the same day. */
    static String view(ListPeriod period) {
        return switch (period) {
            case ListPeriod.Day day -> "Day";
            case ListPeriod.Week week -> "Week";
            case ListPeriod.Month month -> "Month";
        };
    }

    /** What the ways to its neighbours are called, for those who cannot see them. */
    static String others(ListPeriod period) {
        return switch (period) {
            case ListPeriod.Day day -> "Other days";
            case ListPeriod.Week week -> "Other weeks";
            case ListPeriod.Month month -> "Other months";
        };
    }

    /** Monday, 2 March 2026; Week 10, 2 to 8 March 2026; March 2026. */
    static String headline(ListPeriod period) {
        return switch (period) {
            case ListPeriod.Day(LocalDate day) -> Words.weekday(day);
            case ListPeriod.Week week -> "Week " + number(week) + ", " + Words.span(week.first(), week.last());
            case ListPeriod.Month month -> Words.month(month.month());
        };
    }

    /** Mon, 2 Mar 2026; Week 10, 2026; March 2026. */
    static String label(ListPeriod period) {
        return switch (period) {
            case ListPeriod.Day(LocalDate day) -> Words.shortWeekday(day);
            case ListPeriod.Week week ->
                "Week " + number(week) + ", " + week.monday().get(WeekFields.ISO.weekBasedYear());
            case ListPeriod.Month month -> Words.month(month.month());
        };
    }

    /**
     * Which periods between two have no papers: "no papers on Saturday and Sunday".
     *
     * @return null if there is none between them
     */
    static String skipped(ListPeriod earlier, ListPeriod later) {
        ListPeriod first = earlier.next();
        ListPeriod last = later.previous();
        if (first.equals(later)) {
            return null;
        }
        boolean near = ChronoUnit.DAYS.between(first.first(), last.last()) < WEEKDAYS;
        String from = between(first, near);
        String to = between(last, near);
        if (first.equals(last)) {
            return "no papers " + at(first) + from;
        }
        return first.next().equals(last)
                ? "no papers " + at(first) + from + " and " + to
                : "no papers from " + from + " to " + to;
    }

    private static String at(ListPeriod period) {
        return period instanceof ListPeriod.Day ? "on " : "in ";
    }

    private static String between(ListPeriod period, boolean near) {
        return switch (period) {
            case ListPeriod.Day(LocalDate day) ->
                near ? day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) : Words.shortDay(day);
            case ListPeriod.Week week -> "week " + number(week);
            case ListPeriod.Month month -> Words.month(month.month());
        };
    }

    private static int number(ListPeriod.Week week) {
        return week.monday().get(WeekFields.ISO.weekOfWeekBasedYear());
    }
}
