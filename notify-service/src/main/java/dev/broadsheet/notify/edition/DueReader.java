package dev.broadsheet.notify.edition;

import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.notify.schedule.DigestTimes;
import dev.broadsheet.notify.schedule.EditionClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A reader whose time has come.
 *
 * @param lastDaily the last day whose edition the reader was given, or was to be
 * @param lastListed the last list day that was in a digest of the reader's; null before the first
 * @param daily whether the reader gets anything daily or at once
 * @param weekly whether the reader gets anything weekly
 * @param tellOfNone whether a day without papers is to be told of
 */
record DueReader(
        SubscriberId id,
        DigestTimes times,
        LocalDate lastDaily,
        LocalDate lastWeekly,
        LocalDate lastListed,
        boolean daily,
        boolean weekly,
        boolean tellOfNone) {

    static DueReader of(Object[] row, EditionClock editions) {
        return new DueReader(
                SubscriberId.parse((String) row[0]),
                new DigestTimes(
                        ZoneId.of((String) row[1]),
                        LocalTime.parse((String) row[2]),
                        DayOfWeek.of(((Number) row[3]).intValue()),
                        (boolean) row[4],
                        editions),
                day(row[5]),
                day(row[6]),
                day(row[7]),
                (boolean) row[8],
                (boolean) row[9],
                (boolean) row[10]);
    }

    private static LocalDate day(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }

    /** One of each kind at the most: whoever was away gets the newest, with what they missed. */
    List<DueDigest> digests(Instant now) {
        List<DueDigest> due = new ArrayList<>();
        LocalDate day = times.lastDaily(now);
        if (daily && day.isAfter(lastDaily)) {
            due.add(DueDigest.of(id, Period.DAY, day, lastListed, tellOfNone));
        }
        LocalDate monday = times.lastWeekly(now);
        if (weekly && monday.isAfter(lastWeekly)) {
            due.add(DueDigest.of(id, Period.WEEK, monday, monday.minusDays(1), tellOfNone));
        }
        return due;
    }

    /** After these digests. */
    Rescheduled after(Instant now) {
        LocalDate day = later(times.lastDaily(now), lastDaily);
        LocalDate monday = later(times.lastWeekly(now), lastWeekly);
        Instant nextDaily = times.ofDay(times.dailyAfter(day));
        Instant nextWeekly = times.ofWeek(monday.plusWeeks(1));
        boolean weeklyFirst = weekly && (!daily || nextWeekly.isBefore(nextDaily));
        return new Rescheduled(
                id.toString(), day, monday, daily || weekly ? weeklyFirst ? nextWeekly : nextDaily : null);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /** @param next null if the reader gets no digests */
    record Rescheduled(String id, LocalDate day, LocalDate monday, Instant next) {}
}
