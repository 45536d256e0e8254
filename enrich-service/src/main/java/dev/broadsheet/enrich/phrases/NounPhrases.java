package dev.broadsheet.enrich.phrases;

import dev.broadsheet.enrich.enricher.Sentence;
import dev.broadsheet.enrich.enricher.Word;
import java.util.ArrayList;
import java.util.List;

/** The noun phrases of a sentence: adjectives and nouns up to a last noun, without what introduces them. */
final class NounPhrases {

    private static final int LONGEST = 4;

    private NounPhrases() {}

    static List<List<Word>> of(Sentence sentence) {
        List<List<Word>> phrases = new ArrayList<>();
        List<Word> run = new ArrayList<>();
        for (Word word : sentence.words()) {
            if (continues(word)) {
                run.add(word);
            } else {
                close(run, phrases);
            }
        }
        close(run, phrases);
        return phrases;
    }

    private static boolean continues(Word word) {
        if (!word.isSpoken() || GenericWords.introduces(word.text())) {
            return false;
        }
        return isNoun(word) || word.is("ADJ") || isParticiple(word);
    }

    // "fine-tuned model", "self-supervised learning": compounds that the tagger takes for verbs.
    private static boolean isParticiple(Word word) {
        return word.is("VERB") && word.text().indexOf('-') > 0;
    }

    static boolean isNoun(Word word) {
        return word.is("NOUN") || word.is("PROPN");
    }

    private static void close(List<Word> run, List<List<Word>> phrases) {
        int end = run.size();
        while (end > 0 && !isNoun(run.get(end - 1))) {
            end--;
        }
        if (end > 0) {
            phrases.add(List.copyOf(run.subList(Math.max(0, end - LONGEST), end)));
        }
        run.clear();
    }
}
