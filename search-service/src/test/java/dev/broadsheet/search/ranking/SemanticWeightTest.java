package dev.broadsheet.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SemanticWeightTest {

    private final SemanticWeight weight = new SemanticWeight(0.5, 0.8);

    @ParameterizedTest
    @CsvSource({"0, 0.5", "6, 0.5", "7, 0.55", "9, 0.65", "12, 0.8", "200, 0.8"})
    void growsWithTheQuery(int words, double expected) {
        assertThat(weight.of(words)).isEqualTo(expected, within(1e-9));
    }
}
