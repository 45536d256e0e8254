package dev.broadsheet.enrich.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.PaperEnriched.KeyPhrase;
import dev.broadsheet.encoder.EncoderModel;
import dev.broadsheet.encoder.SentenceEncoder;
import dev.broadsheet.enrich.Papers;
import dev.broadsheet.enrich.enricher.Language;
import dev.broadsheet.enrich.enricher.Readings;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KeyPhraseEnricherTest {

    private static final Language LANGUAGE = new Language();
    private static final SentenceEncoder ENCODER = SentenceEncoder.load(EncoderModel.bundled());
    private static final KeyPhraseEnricher ENRICHER = new KeyPhraseEnricher();

    @Test
    void namesWhatThePaperIsAbout() {
        List<String> phrases = texts(Papers.storms("2601.99999").title(), Papers.ABSTRACT);

        assertThat(phrases)
                .contains("StormCast", "graph neural network", "satellite images")
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
                .contains("LLM agents", "GPT-4o");
    }

    @Test
    void namesAnAcronymByItsLongForm() {
        assertThat(texts(
                        "Rewards for Reasoning",
                        "We study reinforcement learning with verifiable rewards (RLVR). RLVR improves reasoning."))
                .contains("reinforcement learning with verifiable rewards")
                .doesNotContain("RLVR");
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
        assertThat(texts("Vision-Language Models for Protein Design with PyTorch", ""))
                .contains("vision-language models", "protein design", "PyTorch");
    }

    @Test
    void readsATitleAlone() {
        assertThat(texts("Diffusion transformers for protein design", "")).contains("protein design");
    }

    @Property(tries = 100)
    void takesEachPhraseFromTheTextAndNoneTwice(@ForAll("abstracts") String abstractText) {
        List<String> phrases = texts("Sparse Attention for Long Videos", abstractText);
        String text = ("Sparse Attention for Long Videos. " + abstractText).toLowerCase(Locale.ROOT);

        assertThat(phrases).allSatisfy(phrase -> assertThat(text).contains(phrase.toLowerCase(Locale.ROOT)));
        assertThat(phrases.stream().map(Stems::of).toList()).doesNotHaveDuplicates();
        assertThat(phrases).hasSizeLessThanOrEqualTo(12);
    }

    @Provide
    Arbitrary<String> abstracts() {
        String words = "sparse attention Attention video videos chain of thought ( ) COT GRPO fine-tuning novel 3D the"
                + " using rewards learned , . ? https://a.org naïve \uD835\uDC00 π data-driven Gaussian splatting";
        return Arbitraries.of(words.split(" ")).list().ofMaxSize(60).map(chosen -> String.join(" ", chosen));
    }

    private static List<String> texts(String title, String abstractText) {
        return phrases(title, abstractText).stream().map(KeyPhrase::text).toList();
    }

    private static List<KeyPhrase> phrases(String title, String abstractText) {
        return Readings.askedFor(
                        ENRICHER,
                        Papers.of("2601.99999", 1, title, abstractText, null, false),
                        LANGUAGE,
                        ENCODER::encode)
                .keyPhrases();
    }
}
