package dev.broadsheet.enrich.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void isAPointForValuesThatAreAllTheSame() {
        assertThat(Interval.of(new double[] {0.5, 0.5, 0.5})).hasToString("0.500 [0.500, 0.500]");
    }

    /** Of 400 values with a standard deviation of a half, the mean's is 0.025, and its 95 % are 1.96 times that. */
    @Test
    void isAsWideAsTheMeanIsUncertain() {
        Interval interval =
                Interval.of(IntStream.range(0, 400).mapToDouble(i -> i % 2).toArray());

        assertThat(interval.mean()).isEqualTo(0.5);
        assertThat(interval.low()).isCloseTo(0.451, within(0.006));
        assertThat(interval.high()).isCloseTo(0.549, within(0.006));
    }
}
