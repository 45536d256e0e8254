package dev.broadsheet.enrich.summary;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In this paper, we propose StormCast.|We propose StormCast.",
                "To this end we propose StormCast.|We propose StormCast.",
                "We then also build a second one.|We also build a second one.",
                "However, storms are rare.|Storms are rare."
            })
    void leavesOutWhatTiesItToItsNeighbours(String sentence, String statement) {
        assertThat(Statement.of(sentence)).isEqualTo(statement);
    }

    @Test
    void beginsWhereTheAuthorsComeIn() {
        assertThat(Statement.of("To make rare storms visible, we propose StormCast, a network that predicts them from"
                        + " satellite images."))
                .isEqualTo("We propose StormCast, a network that predicts them from satellite images.");
    }

    @Test
    void keepsThePurposeOfAMainClauseThatSaysLittle() {
        assertThat(Statement.of("To make rare storms visible, we propose StormCast."))
                .isEqualTo("To make rare storms visible, we propose StormCast.");
    }

    @Test
    void leavesOutCitationsAndAsidesButNotTheShortFormsOfNames() {
        assertThat(Statement.of("Graph Neural Networks (GNNs) predict storms (see the appendix) [3, 17]."))
                .isEqualTo("Graph Neural Networks (GNNs) predict storms.");
    }

    @Test
    void cutsALongSentenceAtTheEndOfAClause() {
        String clause = "We present an engine that counts and adds and keeps what it has counted for those who come";

        assertThat(Statement.of(clause + ", " + "and then it goes on ".repeat(10) + "for ever."))
                .isEqualTo(clause + ".");
    }

    @Property(tries = 500)
    void neverExceedsFortyWords(@ForAll String text) {
        assertThat(Statement.of(text + " we propose " + text + " words ".repeat(60))
                        .split("\\s+"))
                .hasSizeLessThanOrEqualTo(40);
    }
}
