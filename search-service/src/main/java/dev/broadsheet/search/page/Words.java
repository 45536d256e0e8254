package dev.broadsheet.search.page;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and figures in a reader's words. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    private Words() {}

    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    static String day(Instant moment) {
        return DAY.format(moment.atZone(UTC));
    }

    static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    static String shortDay(Instant moment) {
        return SHORT_DAY.format(moment.atZone(UTC));
    }

    /** 1 paper, 2 papers. */
    static String count(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    /** 940, 1.2k, 15k. */
    static String rounded(int number) {
        if (number < 1_000) {
            return Integer.toString(number);
        }
        return number < 10_000 ? String.format(Locale.ROOT, "%.1fk", number / 1_000.0) : number / 1_000 + "k";
    }
}
