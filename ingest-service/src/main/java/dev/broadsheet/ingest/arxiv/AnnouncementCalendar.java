package dev.broadsheet.ingest.arxiv;

import dev.broadsheet.ingest.source.Condition;
import dev.broadsheet.ingest.source.Freshness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When arXiv announces: on the evenings of Sunday to Thursday at 20:00 US Eastern. An announcement bears the date of the
 * day after, Monday to Friday; that is the day meant here.
 *
 * @see <a href="https://info.arxiv.org/help/availability.html">arXiv: availability of submissions</a>
 */
@ApplicationScoped
public class AnnouncementCalendar {

    /** The zone in which arXiv counts its days. */
    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final LocalTime HOUR = LocalTime.of(20, 0);
    private static final LocalTime DEADLINE = LocalTime.of(14, 0);
    private static final Set<DayOfWeek> SILENT_EVENINGS = EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);

    private final Holidays holidays;

    @Inject
    public AnnouncementCalendar(ArxivConfig config) {
        this(config.holidays().orElse(Set.of()));
    }

    AnnouncementCalendar(Set<LocalDate> holidays) {
        this.holidays = new Holidays(holidays);
    }

    /** The day of the newest announcement that must have been made by then. */
    public LocalDate newestDayBy(Instant time) {
        return Stream.iterate(newestEveningBy(time), evening -> evening.minusDays(1))
                .filter(this::announces)
                .findFirst()
                .map(evening -> evening.plusDays(1))
                .orElseThrow();
    }

    /** Whether arXiv announces papers under this date. */
    public boolean isAnnouncementDay(LocalDate day) {
        return announces(day.minusDays(1));
    }

    /** When the papers of a day are announced. */
    public Instant announcementOf(LocalDate day) {
        return day.minusDays(1).atTime(HOUR).atZone(ZONE).toInstant();
    }

    /**
     * The day under which a paper submitted at this time is announced: what comes in until 14:00 US Eastern is announced
     * that evening, and what comes in from Friday's 14:00 on waits until Monday's.
     */
    public LocalDate dayOf(Instant submitted) {
        var there = submitted.atZone(ZONE);
        LocalDate ready = there.toLocalTime().isBefore(DEADLINE)
                ? there.toLocalDate()
                : there.toLocalDate().plusDays(1);
        LocalDate earliest = switch (ready.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> ready.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> ready;
        };
        return Stream.iterate(earliest, evening -> evening.plusDays(1))
                .filter(this::announces)
                .findFirst()
                .map(evening -> evening.plusDays(1))
                .orElseThrow();
    }

    /**
     * Judges a source by the newest day that it has brought.
     *
     * @param newest empty if it has brought nothing yet
     * @param grace how late an announcement may be without a word
     */
    public Freshness judge(Optional<LocalDate> newest, Instant now, Duration grace) {
        LocalDate due = newestDayBy(now.minus(grace));
        if (newest.isEmpty() || newest.get().isBefore(due)) {
            return Freshness.stale("the announcement of " + due + " has not come; the newest is "
                    + newest.map(LocalDate::toString).orElse("none"));
        }
        LocalDate evening = newestEveningBy(now);
        if (newest.get().isAfter(evening)) {
            return Freshness.FRESH;
        }
        return silence(evening);
    }

    // Nothing newer than the last regular announcement, and nothing newer is due.
    private Freshness silence(LocalDate evening) {
        if (SILENT_EVENINGS.contains(evening.getDayOfWeek())) {
            return new Freshness(Condition.QUIET_DAY, "arXiv announces nothing on Friday and Saturday evenings");
        }
        return holidays.contains(evening)
                ? new Freshness(Condition.HOLIDAY, "arXiv may announce nothing on the evening of " + evening)
                : Freshness.FRESH;
    }

    private boolean announces(LocalDate evening) {
        return !SILENT_EVENINGS.contains(evening.getDayOfWeek()) && !holidays.contains(evening);
    }

    private static LocalDate newestEveningBy(Instant time) {
        var there = time.atZone(ZONE);
        return there.toLocalTime().isBefore(HOUR) ? there.toLocalDate().minusDays(1) : there.toLocalDate();
    }
}
