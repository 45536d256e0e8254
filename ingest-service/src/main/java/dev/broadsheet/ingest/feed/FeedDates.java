package dev.broadsheet.ingest.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Dates as RSS (RFC 1123) and Atom (RFC 3339) write them. */
final class FeedDates {

    private static final ZoneId ARXIV = ZoneId.of("America/New_York");

    private FeedDates() {}

    static Instant instant(String written) {
        return Character.isDigit(written.isEmpty() ? ' ' : written.charAt(0))
                ? OffsetDateTime.parse(written).toInstant()
                : ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
    }

    /** An announcement is of the day that it is on the east coast of the United States. */
    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ARXIV);
    }
}
