package dev.broadsheet.enrich.phrases;

import dev.broadsheet.enrich.enricher.Reading;
import dev.broadsheet.enrich.enricher.Sentence;
import dev.broadsheet.enrich.enricher.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence, and the stems and the shape of each of its words.
 *
 * @param position 0 for the title, then the sentences of the abstract from 1
 * @param stems none for a mark, several for a compound with hyphens
 */
record StemmedSentence(int position, List<Word> words, List<List<String>> stems, List<Shape> shapes) {

    /** The title and then the abstract. */
    static List<StemmedSentence> of(Reading reading) {
        List<StemmedSentence> sentences = new ArrayList<>();
        sentences.add(of(0, reading.title()));
        for (Sentence sentence : reading.sentences()) {
            sentences.add(of(sentences.size(), sentence));
        }
        return sentences;
    }

    private static StemmedSentence of(int position, Sentence sentence) {
        return new StemmedSentence(
                position,
                sentence.words(),
                sentence.words().stream().map(word -> Stems.of(word.text())).toList(),
                sentence.words().stream().map(word -> Shape.of(word.text())).toList());
    }

    boolean isTitle() {
        return position == 0;
    }
}
