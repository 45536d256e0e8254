package dev.broadsheet.enrich.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.PaperEnriched.KeyPhrase;
import dev.broadsheet.enrich.Papers;
import dev.broadsheet.enrich.enricher.Language;
import dev.broadsheet.enrich.enricher.Readings;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KeyPhraseEnricherTest {

    private static final Language LANGUAGE = new Language();

    @Test
    void namesWhatThePaperIsAbout() {
        List<String> phrases = texts(Papers.storms("2601.99999").title(), Papers.ABSTRACT);

        assertThat(phrases)
                .contains("graph neural networks", "rare storms", "satellite images")
                .hasSizeBetween(6, 12);
    }

    @Test
    void mergesTheFormsOfAPhrase() {
        List<String> phrases = texts(Papers.storms("2601.99999").title(), Papers.ABSTRACT);

        assertThat(phrases.stream()
                        .filter(phrase -> phrase.toLowerCase(Locale.ROOT).contains("neural")))
                .hasSize(1);
    }

    @Test
    void ranksByScoreFromOneDown() {
        List<KeyPhrase> phrases = phrases(Papers.storms("2601.99999").title(), Papers.ABSTRACT);

        assertThat(phrases.getFirst().score()).isEqualTo(1.0);
        assertThat(phrases)
                .extracting(KeyPhrase::score)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one))
                .allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
    }

    @Test
    void keepsTheLettersOfNamesAndAcronyms() {
        assertThat(texts("A Survey of LLM Agents", "LLM agents use GPT-4o to write code."))
                .contains("LLM agents");
    }

    @Test
    void hasNothingToSayOfGenericWords() {
        assertThat(texts("Results", "This paper presents a novel method and results."))
                .isEmpty();
    }

    @Test
    void takesNoAddressForAPhrase() {
        assertThat(texts("A Survey", "Our code is at https://ada.github.io/Engine2 and www.ada-engine.org."))
                .isEmpty();
    }

    @Test
    void writesATitleInCapitalsAsRunningText() {
        assertThat(texts("Vision-Language Models for Protein Design with PyTorch", "Vision-language models see Rome."))
                .contains("vision-language models", "protein design", "PyTorch");
    }

    @Test
    void readsATitleAlone() {
        assertThat(texts("Diffusion transformers for protein design", "")).contains("protein design");
    }

    private static List<String> texts(String title, String abstractText) {
        return phrases(title, abstractText).stream().map(KeyPhrase::text).toList();
    }

    private static List<KeyPhrase> phrases(String title, String abstractText) {
        return Readings.askedFor(
                        new KeyPhraseEnricher(), Papers.of("2601.99999", 1, title, abstractText, null, false), LANGUAGE)
                .keyPhrases();
    }
}
