package dev.broadsheet.search.page;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and figures in a reader's words. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_WEEKDAY =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    private Words() {}

    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    static String shortWeekday(LocalDate day) {
        return SHORT_WEEKDAY.format(day);
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** 2 to 8 March 2026; what both ends share is said once. */
    static String span(LocalDate first, LocalDate last) {
        if (first.getYear() != last.getYear()) {
            return DAY.format(first) + " to " + DAY.format(last);
        }
        String from = first.getMonth() == last.getMonth()
                ? Integer.toString(first.getDayOfMonth())
                : DAY_AND_MONTH.format(first);
        return from + " to " + DAY.format(last);
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

    /** The beginning of a text, to the end of a word, with an ellipsis where something is left out. */
    static String start(String text, int characters) {
        if (text.length() <= characters) {
            return text;
        }
        int space = text.lastIndexOf(' ', characters);
        // A script without spaces is cut between two characters, never in one.
        int end = space > characters / 2 ? space : characters;
        int cut = Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
        return text.substring(0, cut).strip() + "…";
    }
}
