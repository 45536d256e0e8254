package dev.broadsheet.search.daily;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;

/** Which list days a list spans. */
public sealed interface ListPeriod {

    LocalDate first();

    LocalDate last();

    /** The period of the same kind that holds a day. */
    ListPeriod around(LocalDate day);

    default ListPeriod previous() {
        return around(first().minusDays(1));
    }

    default ListPeriod next() {
        return around(last().plusDays(1));
    }

    /** One list day. */
    record Day(LocalDate day) implements ListPeriod {
        @Override
        public LocalDate first() {
            return day;
        }

        @Override
        public LocalDate last() {
            return day;
        }

        @Override
        public Day around(LocalDate other) {
            return new Day(other);
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** An ISO 8601 week, from its Monday. */
    record Week(LocalDate monday) implements ListPeriod {

        /**
         * @param written {@code 2025-W09}
         * @throws java.time.DateTimeException if it is no such week
         */
        public static Week parse(String written) {
            return new Week(LocalDate.parse(written + "-1", DateTimeFormatter.ISO_WEEK_DATE));
        }

        /** The week that holds a day. */
        public static Week of(LocalDate day) {
            return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        }

        @Override
        public LocalDate first() {
            return monday;
        }

        @Override
        public LocalDate last() {
            return monday.plus(6, ChronoUnit.DAYS);
        }

        @Override
        public Week around(LocalDate day) {
            return of(day);
        }

        @Override
        public String toString() {
            return "%d-W%02d"
                    .formatted(
                            monday.get(WeekFields.ISO.weekBasedYear()),
                            monday.get(WeekFields.ISO.weekOfWeekBasedYear()));
        }
    }

    /** A calendar month. */
    record Month(YearMonth month) implements ListPeriod {
        @Override
        public LocalDate first() {
            return month.atDay(1);
        }

        @Override
        public LocalDate last() {
            return month.atEndOfMonth();
        }

        @Override
        public Month around(LocalDate day) {
            return new Month(YearMonth.from(day));
        }

        @Override
        public String toString() {
            return month.toString();
        }
    }
}
