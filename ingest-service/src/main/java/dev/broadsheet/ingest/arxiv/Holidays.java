package dev.broadsheet.ingest.arxiv;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * Evenings on which arXiv may stay silent. Its own list changes from year to year and is told late, so this one errs
 * towards patience: an announcement that comes on such an evening is taken like any other.
 */
final class Holidays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.JUNE, 19),
            MonthDay.of(Month.JULY, 4),
            MonthDay.of(Month.DECEMBER, 24),
            MonthDay.of(Month.DECEMBER, 25),
            MonthDay.of(Month.DECEMBER, 31));

    private final Set<LocalDate> configured;

    /** @param configured evenings, US Eastern; if there are any, they stand instead of the computed ones */
    Holidays(Set<LocalDate> configured) {
        this.configured = Set.copyOf(configured);
    }

    boolean contains(LocalDate evening) {
        return configured.isEmpty() ? isPublicHoliday(evening) : configured.contains(evening);
    }

    private static boolean isPublicHoliday(LocalDate day) {
        return FIXED.contains(MonthDay.from(day)) || isMovable(day);
    }

    private static boolean isMovable(LocalDate day) {
        return switch (day.getMonth()) {
            case JANUARY -> day.equals(nth(3, DayOfWeek.MONDAY, day));
            case MAY -> day.equals(day.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
            case SEPTEMBER -> day.equals(nth(1, DayOfWeek.MONDAY, day));
            case NOVEMBER -> day.equals(nth(4, DayOfWeek.THURSDAY, day));
            case FEBRUARY, MARCH, APRIL, JUNE, JULY, AUGUST, OCTOBER, DECEMBER -> false;
        };
    }

    private static LocalDate nth(int ordinal, DayOfWeek weekday, LocalDate inMonthOf) {
        return inMonthOf.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
    }
}
