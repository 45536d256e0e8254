package dev.broadsheet.enrich.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BacklogEntryTest {

    @Property
    void isTheSameAfterPackingAndUnpacking(
            @ForAll @IntRange(max = 32_767) int day,
            @ForAll @IntRange(max = 1_023) int partition,
            @ForAll @LongRange(max = 200_000_000_000L) long offset) {
        BacklogEntry entry = new BacklogEntry(day, partition, offset);

        assertThat(BacklogEntry.unpacked(entry.packed())).isEqualTo(entry);
    }

    @Test
    void isLargerForANewerPaperWhereverItStands() {
        BacklogEntry old = BacklogEntry.of(Instant.parse("2019-03-01T23:59:59Z"), 11, 1_000_000);
        BacklogEntry recent = BacklogEntry.of(Instant.parse("2026-03-02T00:00:00Z"), 0, 3);

        assertThat(recent.packed()).isGreaterThan(old.packed());
        assertThat(old.packed()).isPositive();
    }

    @Test
    void countsWhatIsOlderThanAnyPaperAsTheOldest() {
        assertThat(BacklogEntry.of(Instant.parse("1905-06-30T00:00:00Z"), 1, 2)).isEqualTo(new BacklogEntry(0, 1, 2));
    }
}
