package dev.broadsheet.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days from one to another, both included; open where one is absent.
 *
 * <p>Written as {@code 2024}, {@code 2024-05}, {@code 2024-05-17}, or two of these around {@code ..}, of which one may be
 * left out.
 */
public record DateRange(Optional<LocalDate> from, Optional<LocalDate> to) {

    private static final Pattern WRITTEN =
            Pattern.compile("(?<from>[\\d-]{4,10})?(?<dots>\\.\\.)?(?<to>[\\d-]{4,10})?");
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    public DateRange {
        if (from.isEmpty() && to.isEmpty()) {
            throw new IllegalArgumentException("a range of dates has a beginning or an end");
        }
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException("a range of dates begins before it ends");
        }
    }

    /** Empty if the text is no range of dates. */
    public static Optional<DateRange> tryParse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches() || (written.group("dots") == null && written.group("to") != null)) {
            return Optional.empty();
        }
        try {
            String from = written.group("from");
            String to = written.group("dots") == null ? from : written.group("to");
            return Optional.of(new DateRange(
                    Optional.ofNullable(from).map(DateRange::first),
                    Optional.ofNullable(to).map(DateRange::last)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static LocalDate first(String period) {
        return switch (period.length()) {
            case YEAR -> Year.parse(period).atDay(1);
            case MONTH -> YearMonth.parse(period).atDay(1);
            default -> LocalDate.parse(period);
        };
    }

    private static LocalDate last(String period) {
        return switch (period.length()) {
            case YEAR -> Year.parse(period).atMonth(12).atEndOfMonth();
            case MONTH -> YearMonth.parse(period).atEndOfMonth();
            default -> LocalDate.parse(period);
        };
    }
}
