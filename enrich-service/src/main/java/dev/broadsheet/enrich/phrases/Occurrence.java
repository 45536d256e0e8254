package dev.broadsheet.enrich.phrases;

import dev.broadsheet.enrich.enricher.Word;
import java.util.List;

/**
 * A place where a phrase stands.
 *
 * @param first index of the phrase's first word in the sentence
 * @param last index of its last word
 */
record Occurrence(StemmedSentence sentence, int first, int last) {

    List<Word> words() {
        return sentence.words().subList(first, last + 1);
    }

    List<Shape> shapes() {
        return sentence.shapes().subList(first, last + 1);
    }

    Word firstWord() {
        return sentence.words().get(first);
    }

    Word lastWord() {
        return sentence.words().get(last);
    }

    boolean beginsSentence() {
        return first == 0;
    }

    boolean endsSentence() {
        return last == sentence.words().size() - 1;
    }
}
