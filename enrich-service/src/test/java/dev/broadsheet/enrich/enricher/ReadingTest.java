package dev.broadsheet.enrich.enricher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.enrich.Papers;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final Language LANGUAGE = new Language();

    @Test
    void joinsTitleAndAbstractAsSentences() {
        assertThat(reading("A title", "An abstract.").text()).isEqualTo("A title. An abstract.");
        assertThat(reading("A title?", "An abstract.").text()).isEqualTo("A title? An abstract.");
        assertThat(reading("A title", "").text()).isEqualTo("A title");
    }

    @Test
    void findsSentencesAndKeepsCompoundsWhole() {
        Reading reading = reading("A title", "Vision-language models see. GPT-4o isn't first!");

        assertThat(reading.sentences()).hasSize(2);
        assertThat(reading.sentences().get(1).words())
                .extracting(Word::text)
                .containsExactly("GPT-4o", "isn't", "first", "!");
        assertThat(reading.sentences().getFirst().words().get(1).tag()).isEqualTo("NOUN");
    }

    @Test
    void tellsWhereSentencesAndWordsStandInItsText() {
        Reading reading = reading("A title", "An abstract.  Another sentence.");
        Sentence second = reading.sentences().get(1);

        assertThat(reading.text().substring(second.from(), second.to())).isEqualTo("Another sentence.");
        assertThat(second.words())
                .allSatisfy(word -> assertThat(reading.text().substring(word.from(), word.to()))
                        .isEqualTo(word.text()));
        assertThat(reading.title().words().get(1).from()).isEqualTo(2);
    }

    @Test
    void hasNoSentencesWithoutAnAbstract() {
        assertThat(reading("A title", " ").sentences()).isEmpty();
    }

    private static Reading reading(String title, String abstractText) {
        PaperDiscovered paper = Papers.of("2601.99999", 1, title, abstractText, null, false);
        return new Reading(paper, LANGUAGE, Readings.NO_TRANSFORMER);
    }
}
