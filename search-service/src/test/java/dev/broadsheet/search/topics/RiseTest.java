package dev.broadsheet.search.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RiseTest {

    @Test
    void comparesWithTheShareOfTheWeeksBefore() {
        // A tenth before, so a tenth of 100 is expected.
        Rise rise = Rise.of(25, 30, 100, 300);
        assertThat(rise.expected()).isCloseTo(10, within(1e-9));
        assertThat(rise.factor()).isCloseTo(2, within(1e-9));
        assertThat(rise.isRising()).isTrue();
    }

    @Test
    void findsNothingInAFewPapersNorWhereNothingWasBefore() {
        assertThat(Rise.of(4, 0, 100, 300).isRising()).isFalse();
        assertThat(Rise.of(50, 0, 100, 0).isRising()).isFalse();
        assertThat(Rise.of(5, 0, 100, 300).isRising()).isTrue();
    }

    @Property
    void staysWhereEverythingGrowsAlike(
            @ForAll @LongRange(min = 1, max = 1_000) long before, @ForAll @LongRange(min = 1, max = 20) long growth) {
        assertThat(Rise.of(before * growth, before, 7 * before * growth, 7 * before)
                        .factor())
                .isCloseTo(1, within(1e-9));
    }

    @Property
    void growsWithWhatCameLatelyAndFallsWithWhatWasBefore(
            @ForAll @LongRange(max = 1_000) long late, @ForAll @LongRange(max = 1_000) long before) {
        double factor = Rise.of(late, before, 5_000, 15_000).factor();
        assertThat(Rise.of(late + 1, before, 5_000, 15_000).factor()).isGreaterThan(factor);
        assertThat(Rise.of(late, before + 1, 5_000, 15_000).factor()).isLessThan(factor);
    }
}
