package dev.broadsheet.ingest.daily;

import dev.broadsheet.ingest.source.Condition;
import dev.broadsheet.ingest.source.Freshness;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The days of the daily list: a new one starts at 21:30 in New York on the evening before, and weekends have none. A
 * day is asked for again after a part of its age, between two bounds: votes come quickly at first and seldom later.
 */
final class ListDays {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalTime TURN = LocalTime.of(21, 30);
    private static final Set<DayOfWeek> WITHOUT_LIST = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final DailyConfig config;

    ListDays(DailyConfig config) {
        this.config = config;
    }

    static LocalDate today(Instant now) {
        var there = now.atZone(ZONE);
        return there.toLocalTime().isBefore(TURN)
                ? there.toLocalDate()
                : there.toLocalDate().plusDays(1);
    }

    /** The days that are followed, the newest first. */
    Stream<LocalDate> followed(Instant now) {
        return Stream.iterate(today(now), day -> day.minusDays(1)).limit(config.horizonDays());
    }

    boolean isDue(LocalDate day, Optional<Instant> asked, Instant now) {
        return asked.map(last -> !now.isBefore(last.plus(interval(day, now)))).orElse(true);
    }

    Duration interval(LocalDate day, Instant now) {
        Duration wanted = Duration.between(start(day), now).dividedBy(config.ageDivisor());
        Duration atLeast = wanted.compareTo(config.shortestInterval()) < 0 ? config.shortestInterval() : wanted;
        return atLeast.compareTo(config.longestInterval()) > 0 ? config.longestInterval() : atLeast;
    }

    Freshness judge(Optional<LocalDate> newest, Instant now) {
        LocalDate due = lastListDay(today(now.minus(config.grace())));
        if (newest.isEmpty() || newest.get().isBefore(due)) {
            return Freshness.stale("the list of " + due + " has not come; the newest is of "
                    + newest.map(LocalDate::toString).orElse("no day"));
        }
        return WITHOUT_LIST.contains(today(now).getDayOfWeek())
                ? new Freshness(Condition.QUIET_DAY, "there is no list at weekends")
                : Freshness.FRESH;
    }

    private static LocalDate lastListDay(LocalDate day) {
        return Stream.iterate(day, before -> before.minusDays(1))
                .filter(candidate -> !WITHOUT_LIST.contains(candidate.getDayOfWeek()))
                .findFirst()
                .orElseThrow();
    }

    private static Instant start(LocalDate day) {
        return day.minusDays(1).atTime(TURN).atZone(ZONE).toInstant();
    }
}
