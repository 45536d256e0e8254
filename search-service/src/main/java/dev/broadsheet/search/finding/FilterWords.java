package dev.broadsheet.search.finding;

import dev.broadsheet.search.finding.SearchAddress.Applied;
import dev.broadsheet.search.subjects.Subjects;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Filters in a reader's words. */
@Singleton
public class FilterWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final String TO = "..";

    private final Subjects subjects;

    public FilterWords(Subjects subjects) {
        this.subjects = subjects;
    }

    public String of(Applied filter) {
        String value = filter.value();
        return switch (filter.parameter()) {
            case TOPIC -> subjects.topic(value).orElse(value);
            case AUTHOR -> "by " + value;
            case DATE -> range(value);
            case CODE -> value.equals("false") ? "without code" : "with code";
            case LISTED -> "on the list of " + period(value);
            case LEAST_UPVOTES -> value + (value.equals("1") ? " upvote or more" : " upvotes or more");
            case WITHDRAWN -> "withdrawn papers too";
            case CATEGORY, QUERY, MODE, SORT, LIMIT -> value;
        };
    }

    private static String range(String written) {
        int dots = written.indexOf(TO);
        if (dots < 0) {
            return period(written);
        }
        String from = written.substring(0, dots);
        String to = written.substring(dots + TO.length());
        if (from.isEmpty()) {
            return "up to " + period(to);
        }
        return to.isEmpty() ? "since " + period(from) : period(from) + " to " + period(to);
    }

    private static String period(String written) {
        try {
            return switch (written.length()) {
                case 10 -> DAY.format(LocalDate.parse(written));
                case 7 -> MONTH.format(YearMonth.parse(written));
                default -> written;
            };
        } catch (DateTimeException e) {
            return written;
        }
    }
}
