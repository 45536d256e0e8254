package dev.broadsheet.ingest.records;

import java.time.Instant;

/**
 * The times that a paper can have. One far off is a slip of the pen, and a database would refuse all that is written
 * with it.
 */
public final class PlausibleTime {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private PlausibleTime() {}

    public static boolean isPlausible(Instant time) {
        return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
    }

    static void require(Instant time, String what) {
        if (!isPlausible(time)) {
            throw new IllegalArgumentException(what + " must be a time of our centuries, not " + time);
        }
    }
}
