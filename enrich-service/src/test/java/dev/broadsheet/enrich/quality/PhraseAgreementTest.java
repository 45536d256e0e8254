package dev.broadsheet.enrich.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.broadsheet.contracts.paper.PaperEnriched.KeyPhrase;
import dev.broadsheet.enrich.phrases.Stems;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhraseAgreementTest {

    @Test
    void takesFormsAndHyphensForTheSame() {
        PhraseAgreement agreement = agreement(
                List.of("vision language model", "sparse"), "Vision-Language Models", "sparse attention", "GRPO");

        assertThat(agreement.precision()).isEqualTo(0.5);
        assertThat(agreement.recall()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(agreement.f1()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void looksAtTheFirstTenOnly() {
        List<String> phrases = Stream.concat(IntStream.range(0, 10).mapToObj(i -> "phrase" + i), Stream.of("GRPO"))
                .toList();

        assertThat(agreement(phrases, "GRPO").f1()).isZero();
    }

    @Test
    void isZeroWithoutPhrases() {
        assertThat(agreement(List.of(), "GRPO")).isEqualTo(new PhraseAgreement(0, 0));
    }

    private static PhraseAgreement agreement(List<String> phrases, String... references) {
        return PhraseAgreement.of(
                phrases.stream().map(text -> new KeyPhrase(text, 1)).toList(),
                Set.copyOf(Stream.of(references).map(Stems::of).toList()));
    }
}
