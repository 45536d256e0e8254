package dev.broadsheet.enrich.flow;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Where the newest revision of a paper stands. Millions of them wait in memory, so that each can be packed into one
 * number; of two papers the newer has the larger number, and papers of one day stand as in their topic.
 *
 * @param day on which the paper was published, since 1970
 */
record BacklogEntry(int day, int partition, long offset) {

    private static final int PARTITION_BITS = 10;
    private static final int OFFSET_BITS = 38;
    private static final int LAST_DAY = (1 << 15) - 1;

    BacklogEntry {
        if (day < 0 || day > LAST_DAY || partition >>> PARTITION_BITS != 0 || offset >>> OFFSET_BITS != 0) {
            throw new IllegalArgumentException("day " + day + ", partition " + partition + ", offset " + offset);
        }
    }

    static BacklogEntry of(Instant publishedAt, int partition, long offset) {
        long day = TimeUnit.SECONDS.toDays(publishedAt.getEpochSecond());
        return new BacklogEntry((int) Math.clamp(day, 0L, LAST_DAY), partition, offset);
    }

    long packed() {
        return ((long) day << PARTITION_BITS | partition) << OFFSET_BITS | offset;
    }

    static BacklogEntry unpacked(long packed) {
        long dayAndPartition = packed >>> OFFSET_BITS;
        return new BacklogEntry(
                (int) (dayAndPartition >>> PARTITION_BITS),
                (int) (dayAndPartition & (1 << PARTITION_BITS) - 1),
                packed & (1L << OFFSET_BITS) - 1);
    }
}
