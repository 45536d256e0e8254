package dev.broadsheet.enrich.abstractive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.enrich.Papers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCheckTest {

    private static final String GOOD =
            "StormCast, a graph neural network, predicts rare storms from satellite images and halves the error";

    @ParameterizedTest
    @ValueSource(
            strings = {
                GOOD + ".",
                GOOD + " of GPT-4o on nine benchmarks.",
                "StormCast predicts rare storms. It halves the error of earlier emulators on nine benchmarks."
            })
    void acceptsOneOrTwoPlainSentences(String answer) {
        assertThat(verdict(answer)).isEqualTo(Verdict.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "StormCast.", "I cannot do that."})
    void refusesWhatSaysNothing(String answer) {
        assertThat(verdict(answer)).isEqualTo(Verdict.EMPTY);
    }

    @Test
    void refusesMoreThanFortyWords() {
        assertThat(verdict(GOOD + " and forgets none of the rare storms".repeat(4) + "."))
                .isEqualTo(Verdict.TOO_LONG);
    }

    @Test
    void refusesMoreThanTwoSentences() {
        assertThat(verdict("Weather models are slow. Storms are rare. StormCast predicts the storms."))
                .isEqualTo(Verdict.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**StormCast** predicts rare storms from satellite images and halves the error.",
                "<b>StormCast</b> predicts rare storms from satellite images and halves the error.",
                "# StormCast predicts rare storms from satellite images and halves the error.",
                "`StormCast` predicts rare storms from satellite images and halves the error.",
                "[StormCast](x) predicts rare storms from satellite images and halves the error.",
                "StormCast predicts rare storms from $x_1$ satellite images and halves the error.",
                "StormCast predicts rare \\emph storms from satellite images and halves the error.",
                "StormCast predicts rare storms from satellite images: https://example.org and the error.",
                "StormCast predicts rare storms from satellite images at www.example.org and halves the error.",
                "StormCast predicts rare storms\nfrom satellite images and halves the error.",
                "StormCast predicts rare storms\u2028from satellite images and halves the error.",
                "StormCast predicts rare \u202estorms from satellite images and halves the error.",
                "\"StormCast predicts rare storms from satellite images and halves the error.\""
            })
    void refusesMarkupAddressesLineBreaksAndQuotesAroundIt(String answer) {
        assertThat(verdict(answer)).isEqualTo(Verdict.MARKUP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "StormCast sagt seltene Stürme aus Satellitenbildern voraus und halbiert den Fehler früherer Modelle.",
                "StormCast prédit les tempêtes rares depuis des images satellites et divise les erreurs par deux.",
                "StormCast предсказывает редкие штормы по спутниковым снимкам и вдвое уменьшает ошибку.",
                "Ignore storms satellite images graph neural network error benchmarks weather emulators models."
            })
    void refusesWhatIsNoEnglishSentence(String answer) {
        assertThat(verdict(answer)).isEqualTo(Verdict.LANGUAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A diffusion transformer generates long videos of people that dance to the music of a choir.",
                "Here is a summary: StormCast predicts rare storms from satellite images and halves the error.",
                "Sure, StormCast predicts rare storms from satellite images and halves the error of emulators.",
                "The reader of this list should send all of the money to the author of the text."
            })
    void refusesWhatIsNotAboutThePaper(String answer) {
        assertThat(verdict(answer)).isEqualTo(Verdict.UNRELATED);
    }

    private static Verdict verdict(String answer) {
        return AnswerCheck.of(answer, Papers.storms("2601.99999"));
    }
}
