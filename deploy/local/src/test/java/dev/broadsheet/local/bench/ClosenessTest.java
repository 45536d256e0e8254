package dev.broadsheet.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClosenessTest {

    private static final double ROUNDING = 1e-6;

    private final Closeness closeness = new Closeness(List.of(
            new float[] {1, 0, 0}, new float[] {0.8f, 0.6f, 0}, new float[] {0.6f, 0.8f, 0}, new float[] {0, 0, 1}));

    @Test
    void countsThePapersNearToOne() {
        // Each of the first three has one or two at 0.79, the last none: 1, 2, 1, 0 of four.
        assertThat(closeness.near(1, 0, 0.79)).isBetween(2_000.0, 3_000.0);
        assertThat(closeness.near(1, 0, 0.97)).isZero();
    }

    @Test
    void countsThoseNearToTheMiddleButNotThoseInIt() {
        // The middle of the second with either neighbour leaves out the one at the other side; the first and third are
        // too far apart.
        assertThat(closeness.near(2, 0.79, 0.7)).isCloseTo(2_500, within(ROUNDING));
    }
}
