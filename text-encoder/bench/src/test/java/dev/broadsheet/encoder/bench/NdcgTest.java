package dev.broadsheet.encoder.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NdcgTest {

    @Test
    void isOneForTheBestOrder() {
        assertThat(Ndcg.of(List.of("a", "b", "c"), Map.of("a", 2, "b", 1))).isEqualTo(1);
    }

    @Test
    void discountsByTheLogarithmOfTheRank() {
        assertThat(Ndcg.of(List.of("x", "y", "a"), Map.of("a", 1))).isCloseTo(0.5, within(1e-12));
        assertThat(Ndcg.of(List.of("b", "a"), Map.of("a", 3, "b", 1))).isCloseTo(0.7967, within(1e-4));
    }

    @Test
    void isZeroWhenNothingIsFound() {
        assertThat(Ndcg.of(List.of("x"), Map.of("a", 1))).isZero();
    }
}
