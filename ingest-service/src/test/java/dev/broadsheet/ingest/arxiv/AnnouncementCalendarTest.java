package dev.broadsheet.ingest.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.ingest.source.Condition;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnouncementCalendarTest {

    private static final Duration GRACE = Duration.ofHours(6);

    private final AnnouncementCalendar calendar = new AnnouncementCalendar(Set.of());

    @ParameterizedTest
    @CsvSource({
        // A Wednesday in winter: 20:00 Eastern is 01:00 UTC.
        "2026-03-05T00:59:59Z, 2026-03-04",
        "2026-03-05T01:00:00Z, 2026-03-05",
        // The evening on which daylight saving time has begun: 00:00 UTC from now on.
        "2026-03-08T23:59:59Z, 2026-03-06",
        "2026-03-09T00:00:00Z, 2026-03-09",
        // The evening on which it has ended.
        "2026-11-02T00:59:59Z, 2026-10-30",
        "2026-11-02T01:00:00Z, 2026-11-02",
        // Friday and Saturday evenings bring nothing.
        "2026-03-07T12:00:00Z, 2026-03-06",
        "2026-03-08T12:00:00Z, 2026-03-06",
        // Thanksgiving 2026 is 26 November: silence until Sunday.
        "2026-11-27T12:00:00Z, 2026-11-26",
        "2026-11-30T12:00:00Z, 2026-11-30",
    })
    void knowsTheNewestAnnouncement(Instant now, LocalDate day) {
        assertThat(calendar.newestDayBy(now)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        // Thursday noon in New York, and it has Thursday's announcement.
        "2026-03-05T17:00:00Z, 2026-03-05, FRESH",
        // An hour after the next one it is still in its grace, and six hours after no more.
        "2026-03-06T02:00:00Z, 2026-03-05, FRESH",
        "2026-03-06T07:01:00Z, 2026-03-05, STALE",
        // Saturday: nothing since Friday, as ever.
        "2026-03-07T17:00:00Z, 2026-03-06, QUIET_DAY",
        "2026-03-07T17:00:00Z, 2026-03-05, STALE",
        // The day after Thanksgiving.
        "2026-11-27T12:00:00Z, 2026-11-26, HOLIDAY",
        "2026-11-27T12:00:00Z, 2026-11-25, STALE",
        // It announces on a holiday after all.
        "2026-11-27T12:00:00Z, 2026-11-27, FRESH",
    })
    void tellsSilenceFromStaleness(Instant now, LocalDate newest, Condition condition) {
        assertThat(calendar.judge(Optional.of(newest), now, GRACE).condition()).isEqualTo(condition);
    }

    @Test
    void namesTheAnnouncementThatIsMissing() {
        var judged = calendar.judge(Optional.empty(), Instant.parse("2026-03-05T17:00:00Z"), GRACE);

        assertThat(judged.condition()).isEqualTo(Condition.STALE);
        assertThat(judged.why()).contains("2026-03-05").contains("none");
    }

    @Test
    void takesConfiguredHolidaysInsteadOfItsOwn() {
        AnnouncementCalendar configured = new AnnouncementCalendar(Set.of(LocalDate.parse("2026-03-03")));

        assertThat(configured.newestDayBy(Instant.parse("2026-03-04T12:00:00Z")))
                .isEqualTo("2026-03-03");
        assertThat(configured.newestDayBy(Instant.parse("2026-11-27T12:00:00Z")))
                .isEqualTo("2026-11-27");
    }

    @Property
    void neverExpectsAnAnnouncementAtAWeekendOrFromTheFuture(
            @ForAll @LongRange(min = 1_000_000_000L, max = 3_000_000_000L) long second) {
        Instant now = Instant.ofEpochSecond(second);

        LocalDate day = calendar.newestDayBy(now);

        assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(day)
                .isBetween(
                        now.atZone(AnnouncementCalendar.ZONE).toLocalDate().minusDays(8),
                        now.atZone(AnnouncementCalendar.ZONE).toLocalDate().plusDays(1));
        assertThat(calendar.isAnnouncementDay(day)).isTrue();
    }
}
