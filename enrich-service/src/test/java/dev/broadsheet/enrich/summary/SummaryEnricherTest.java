package dev.broadsheet.enrich.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.PaperEnriched.Summary;
import dev.broadsheet.enrich.Papers;
import dev.broadsheet.enrich.enricher.Language;
import dev.broadsheet.enrich.enricher.Readings;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SummaryEnricherTest {

    private static final Language LANGUAGE = new Language();

    @Test
    void saysWhatThePaperContributesWithoutItsTieToTheSentenceBefore() {
        assertThat(summary(Papers.ABSTRACT).text())
                .isEqualTo("We propose StormCast, a graph neural network that predicts rare storms from satellite"
                        + " images and forgets none of them.");
    }

    @Test
    void namesWhatWroteIt() {
        assertThat(summary(Papers.ABSTRACT).model()).isEqualTo("broadsheet-extractive-1");
    }

    @Test
    void cutsALongSentenceAtTheEndOfAClause() {
        String clause = "We present an engine that counts and adds and keeps what it has counted for those who come";

        assertThat(summary(clause + ", " + "and then it goes on ".repeat(10) + "for ever.")
                        .text())
                .isEqualTo(clause + ".");
    }

    @Test
    void isAbsentWithoutAnAbstract() {
        assertThat(summary("")).isNull();
    }

    @Property(tries = 200)
    void neverExceedsFortyWords(@ForAll String text) {
        Summary summary = summary(text + " we propose " + text + " words ".repeat(60));

        assertThat(summary.text().split("\\s+")).hasSizeLessThanOrEqualTo(40);
    }

    private static Summary summary(String abstractText) {
        return Readings.askedFor(
                        new SummaryEnricher(),
                        Papers.of("2601.99999", 1, "StormCast", abstractText, null, false),
                        LANGUAGE)
                .summary();
    }
}
