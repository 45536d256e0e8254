package dev.broadsheet.enrich.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RougeTest {

    @Test
    void isOneForTheSameStemsInTheSameOrder() {
        assertThat(Rouge.of("It predicted storms.", "It predicts STORM")).isEqualTo(new Rouge(1, 1));
    }

    /** Lin's own example; its verbs are one stem here. */
    @Test
    void tellsWordsInOrderFromTheSameWordsInAnother() {
        assertThat(Rouge.of("police kill the gunman", "police killed the gunman"))
                .isEqualTo(new Rouge(1, 1));
        assertThat(Rouge.of("the gunman kill police", "police killed the gunman"))
                .isEqualTo(new Rouge(1, 0.5));
    }

    @Test
    void countsARepeatedWordAsOftenAsTheReferenceHasIt() {
        Rouge rouge = Rouge.of("storm storm storm", "a storm");

        assertThat(rouge.unigrams()).isCloseTo(0.4, within(1e-9));
        assertThat(rouge.longest()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void isZeroForNoText() {
        assertThat(Rouge.of("", "a storm")).isEqualTo(new Rouge(0, 0));
    }
}
