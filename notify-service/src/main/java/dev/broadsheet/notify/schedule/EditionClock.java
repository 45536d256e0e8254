package dev.broadsheet.notify.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/**
 * When editions close: from then on their papers and their order are what they are, for every reader alike.
 *
 * @param hour of the day in UTC at which the day's edition closes
 */
public record EditionClock(int hour) {

    // Where a day begins first. A week closes as soon as the next Monday begins anywhere, so that Monday morning's mail
    // has it.
    private static final ZoneOffset FIRST_PLACE_ON_EARTH = ZoneOffset.ofHours(14);

    public EditionClock {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("broadsheet.digest.hour must be 0 to 23, not " + hour);
        }
    }

    public Instant closingOf(LocalDate day) {
        return day.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC);
    }

    /** The newest day whose edition is closed by then. */
    public LocalDate lastClosed(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return now.isBefore(closingOf(today)) ? today.minusDays(1) : today;
    }

    /** The Monday of the newest week whose edition is closed by then. */
    public LocalDate lastClosedWeek(Instant now) {
        return LocalDate.ofInstant(now, FIRST_PLACE_ON_EARTH)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1);
    }
}
