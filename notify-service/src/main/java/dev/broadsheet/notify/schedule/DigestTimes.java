package dev.broadsheet.notify.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When a reader's digests come. Each edition has one moment for each reader, and each day of the reader's calendar has one
 * edition at the most, whatever the clocks do in between.
 *
 * @param at on the reader's clock; where the clock skips it, when it goes on; where the clock shows it twice, the first time
 * @param weekends whether daily digests come on Saturdays and Sundays; their papers come on Monday otherwise
 */
public record DigestTimes(ZoneId zone, LocalTime at, DayOfWeek weeklyOn, boolean weekends, EditionClock editions) {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** When the edition of a day comes. */
    public Instant ofDay(LocalDate edition) {
        return momentOn(deliveryDay(edition));
    }

    /** When the edition of a week comes. */
    public Instant ofWeek(LocalDate monday) {
        return momentOn(monday.plusWeeks(1).with(TemporalAdjusters.nextOrSame(weeklyOn)));
    }

    /** The newest edition of a day whose moment has come. */
    public LocalDate lastDaily(Instant now) {
        LocalDate edition = editions.lastClosed(now);
        while (!comes(edition) || ofDay(edition).isAfter(now)) {
            edition = edition.minusDays(1);
        }
        return edition;
    }

    /** The edition of a day that comes after the given one. */
    public LocalDate dailyAfter(LocalDate edition) {
        LocalDate next = edition.plusDays(1);
        while (!comes(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The Monday of the newest week whose edition's moment has come. */
    public LocalDate lastWeekly(Instant now) {
        LocalDate monday = editions.lastClosedWeek(now);
        while (ofWeek(monday).isAfter(now)) {
            monday = monday.minusWeeks(1);
        }
        return monday;
    }

    private boolean comes(LocalDate edition) {
        return weekends || !WEEKEND.contains(deliveryDay(edition).getDayOfWeek());
    }

    /** The first of the reader's days on which the edition is closed at that hour, summer and winter alike. */
    private LocalDate deliveryDay(LocalDate edition) {
        LocalDate day = edition;
        while (earliestOn(day).isBefore(editions.closingOf(edition))) {
            day = day.plusDays(1);
        }
        return day;
    }

    // By the clock that is ahead most in that year. By the clock of the day itself, an edition that closes about that
    // hour
    // would be left out, or come twice, when the clocks change.
    private Instant earliestOn(LocalDate day) {
        ZoneRules rules = zone.getRules();
        Instant ahead = Stream.of(Month.JANUARY, Month.JULY)
                .map(month -> day.atTime(at)
                        .toInstant(rules.getOffset(LocalDate.of(day.getYear(), month, 1)
                                .atStartOfDay()
                                .toInstant(ZoneOffset.UTC))))
                .min(Instant::compareTo)
                .orElseThrow();
        Instant moment = momentOn(day);
        return moment.isBefore(ahead) ? moment : ahead;
    }

    private Instant momentOn(LocalDate day) {
        LocalDateTime local = day.atTime(at);
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition change = rules.getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.toInstant(rules.getValidOffsets(local).getFirst());
    }
}
