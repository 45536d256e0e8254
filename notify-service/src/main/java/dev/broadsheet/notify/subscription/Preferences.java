package dev.broadsheet.notify.subscription;

import dev.broadsheet.notify.mail.MailLanguage;
import dev.broadsheet.notify.schedule.DigestTimes;
import dev.broadsheet.notify.schedule.EditionClock;
import dev.broadsheet.notify.web.RefusedException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * When and how a reader wants mail.
 *
 * @param deliverAt on the reader's own clock, to the minute
 * @param language that mails are written in
 * @param weekends whether daily digests come on them
 * @param tellWhenEmpty whether a mail says that there is nothing, and why
 * @param tellOfChanges whether a mail says that a paper that the reader had was revised or withdrawn
 */
record Preferences(
        ZoneId timeZone,
        LocalTime deliverAt,
        DayOfWeek weeklyOn,
        MailLanguage language,
        boolean weekends,
        boolean tellWhenEmpty,
        boolean tellOfChanges) {

    static final Preferences USUAL = new Preferences(
            ZoneId.of("UTC"), LocalTime.of(18, 0), DayOfWeek.MONDAY, MailLanguage.ENGLISH, true, false, false);

    Preferences {
        deliverAt = deliverAt.truncatedTo(ChronoUnit.MINUTES);
    }

    DigestTimes times(EditionClock editions) {
        return new DigestTimes(timeZone, deliverAt, weeklyOn, weekends, editions);
    }

    /** @throws RefusedException if it is none that the tz database knows by name */
    static ZoneId zone(String written) {
        String name = written == null ? "" : written.strip();
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new RefusedException("the time zone must be one like Europe/Berlin or America/New_York");
        }
        return ZoneId.of(name);
    }

    /** @throws RefusedException if it is no time of the day */
    static LocalTime time(String written) {
        try {
            return LocalTime.parse(written == null ? "" : written.strip());
        } catch (DateTimeException e) {
            throw new RefusedException("the time must be one like 07:30");
        }
    }

    /** @throws RefusedException if it is no day of the week */
    static DayOfWeek day(String written) {
        return Stream.of(DayOfWeek.values())
                .filter(day ->
                        day.name().equals(written == null ? "" : written.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new RefusedException("the day of the weekly digest must be one like monday"));
    }

    /** @throws RefusedException if mails are not written in it */
    static MailLanguage language(String written) {
        return MailLanguage.of(written == null ? "" : written.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new RefusedException("the language must be one of "
                        + Stream.of(MailLanguage.values())
                                .map(MailLanguage::tag)
                                .toList()));
    }
}
