package dev.broadsheet.notify.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTimesTest {

    private static DigestTimes times(String zone, String at) {
        return new DigestTimes(ZoneId.of(zone), LocalTime.parse(at), DayOfWeek.MONDAY, true, new EditionClock(18));
    }

    /** The clocks of New York skip 02:00 to 03:00 on 8 March and show 01:00 to 02:00 twice on 1 November. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 02:30, 2026-03-06, 2026-03-07T07:30:00Z",
        "America/New_York, 02:30, 2026-03-07, 2026-03-08T07:00:00Z",
        "America/New_York, 02:30, 2026-03-08, 2026-03-09T06:30:00Z",
        "America/New_York, 01:30, 2026-10-30, 2026-10-31T05:30:00Z",
        "America/New_York, 01:30, 2026-10-31, 2026-11-01T05:30:00Z",
        "America/New_York, 01:30, 2026-11-01, 2026-11-02T06:30:00Z",
        "Pacific/Auckland, 02:30, 2026-09-25, 2026-09-26T14:00:00Z",
        "Pacific/Auckland, 02:30, 2026-04-03, 2026-04-04T13:30:00Z",
        "Africa/Cairo, 00:15, 2026-04-22, 2026-04-22T22:15:00Z",
        "Africa/Cairo, 00:15, 2026-04-23, 2026-04-23T22:00:00Z",
        "Africa/Cairo, 00:15, 2026-04-24, 2026-04-24T21:15:00Z",
        "UTC, 18:00, 2026-05-21, 2026-05-21T18:00:00Z",
        "UTC, 17:59, 2026-05-21, 2026-05-22T17:59:00Z",
        "Asia/Kolkata, 07:30, 2026-05-21, 2026-05-22T02:00:00Z",
    })
    void givesAnEditionItsMoment(String zone, String at, LocalDate edition, Instant moment) {
        assertThat(times(zone, at).ofDay(edition)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 01:30", "America/New_York, 02:30", "America/New_York, 13:30", "America/New_York, 14:00",
        "Pacific/Auckland, 02:30", "Pacific/Auckland, 06:30", "Pacific/Auckland, 07:00", "Africa/Cairo, 00:15",
        "Africa/Casablanca, 18:30", "Australia/Lord_Howe, 02:15", "Europe/London, 18:30", "America/St_Johns, 15:00",
        "Pacific/Kiritimati, 08:00", "UTC, 18:00"
    })
    void bringsEachEditionOnceAndOneADayTheWholeYear(String zone, String at) {
        DigestTimes times = times(zone, at);
        List<LocalDate> editions =
                LocalDate.of(2026, 1, 2).datesUntil(LocalDate.of(2026, 12, 30)).toList();

        assertThat(editions.stream().map(edition -> LocalDate.ofInstant(times.ofDay(edition), times.zone())))
                .doesNotHaveDuplicates();
        assertThat(editions).allSatisfy(edition -> {
            Instant moment = times.ofDay(edition);
            assertThat(moment).isAfterOrEqualTo(times.editions().closingOf(edition));
            assertThat(ChronoUnit.HOURS.between(times.editions().closingOf(edition), moment))
                    .isLessThanOrEqualTo(25);
            assertThat(times.lastDaily(moment)).isEqualTo(edition);
            assertThat(times.lastDaily(moment.minusSeconds(1))).isEqualTo(edition.minusDays(1));
            assertThat(times.dailyAfter(edition)).isEqualTo(edition.plusDays(1));
        });
    }

    @Test
    void leavesTheWeekendOutWhereTheReaderWantsNone() {
        DigestTimes times = new DigestTimes(
                ZoneId.of("Europe/Berlin"), LocalTime.of(7, 0), DayOfWeek.MONDAY, false, new EditionClock(18));
        LocalDate thursday = LocalDate.of(2026, 5, 21);
        LocalDate sunday = LocalDate.of(2026, 5, 24);

        assertThat(times.ofDay(thursday)).isEqualTo("2026-05-22T05:00:00Z");
        assertThat(times.dailyAfter(thursday)).isEqualTo(sunday);
        assertThat(times.ofDay(sunday)).isEqualTo("2026-05-25T05:00:00Z");
        assertThat(times.lastDaily(Instant.parse("2026-05-25T04:59:59Z"))).isEqualTo(thursday);
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Kiritimati, 00:00, MONDAY, 2026-03-08T10:00:00Z",
        "America/New_York, 08:00, MONDAY, 2026-03-09T12:00:00Z",
        "America/New_York, 08:00, FRIDAY, 2026-03-13T12:00:00Z",
        "Pacific/Honolulu, 23:45, SUNDAY, 2026-03-16T09:45:00Z"
    })
    void bringsAWeekOnTheReadersDay(String zone, String at, DayOfWeek day, Instant moment) {
        DigestTimes times = new DigestTimes(ZoneId.of(zone), LocalTime.parse(at), day, true, new EditionClock(18));
        LocalDate week = LocalDate.of(2026, 3, 2);

        assertThat(times.ofWeek(week)).isEqualTo(moment);
        assertThat(times.lastWeekly(moment)).isEqualTo(week);
        assertThat(times.lastWeekly(moment.minusSeconds(1))).isEqualTo(week.minusWeeks(1));
    }

    @Test
    void bringsAnEditionToOnePlaceAfterAnother() {
        LocalDate edition = LocalDate.of(2026, 3, 2);

        assertThat(Stream.of("Pacific/Auckland", "Asia/Tokyo", "Europe/Berlin", "America/New_York", "Pacific/Honolulu")
                        .map(zone -> times(zone, "07:00").ofDay(edition)))
                .isSorted();
    }
}
