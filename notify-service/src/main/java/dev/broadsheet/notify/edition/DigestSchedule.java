package dev.broadsheet.notify.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Every day at one hour, UTC. */
record DigestSchedule(int hour) {

    DigestSchedule {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("broadsheet.digest.hour must be 0 to 23, not " + hour);
        }
    }

    /** The day of the newest digest that was due by then. After a time away there is one to catch up on, not several. */
    LocalDate lastDue(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Instant dueToday = today.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC);
        return now.isBefore(dueToday) ? today.minusDays(1) : today;
    }
}
