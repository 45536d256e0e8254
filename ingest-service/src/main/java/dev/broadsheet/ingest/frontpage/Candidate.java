package dev.broadsheet.ingest.frontpage;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.arxiv.AnnouncementCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A paper that may stand on a front page.
 *
 * @param publishedAt when its first version was submitted, as far as is known
 * @param announced the day on which a feed showed it as new
 */
record Candidate(PaperId id, Instant publishedAt, Optional<LocalDate> announced) {

    /** @param row id, time of publication, day of announcement or null */
    static Candidate of(Object[] row) {
        return new Candidate(
                new PaperId((String) row[0]),
                ((OffsetDateTime) row[1]).toInstant(),
                Optional.ofNullable((String) row[2]).map(LocalDate::parse));
    }

    /** The day under which arXiv announced it: told by a source, or what follows from the time of its submission. */
    LocalDate day(AnnouncementCalendar calendar) {
        return announced.or(this::toldDay).orElseGet(() -> calendar.dayOf(publishedAt));
    }

    // A source that knows the day of the announcement and no more says midnight: a feed in New York, a snapshot in UTC.
    private Optional<LocalDate> toldDay() {
        return Stream.<ZoneId>of(ZoneOffset.UTC, AnnouncementCalendar.ZONE)
                .map(publishedAt::atZone)
                .filter(there -> there.toLocalTime().equals(LocalTime.MIDNIGHT))
                .map(ZonedDateTime::toLocalDate)
                .findFirst();
    }
}
