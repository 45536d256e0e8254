package dev.broadsheet.enrich.phrases;

import dev.broadsheet.enrich.enricher.Word;
import java.util.Locale;
import java.util.Set;

/**
 * Which words a phrase may begin and end with. Wide on purpose: the tagger takes "fine-tuning" for a mark and "GRPO" for
 * an interjection, and what is no phrase after all the weights tell.
 */
final class PhraseBounds {

    private static final Set<String> CLOSED = Set.of("ADP", "ADV", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ");

    private PhraseBounds() {}

    static boolean mayBegin(Word word) {
        return isOpen(word) && (!word.is("VERB") || isCompound(word) || endsWith(word, "ing") || endsWith(word, "ed"));
    }

    static boolean mayEnd(Word word) {
        return isOpen(word) && (!word.is("VERB") || isCompound(word) || endsWith(word, "ing"));
    }

    /** A number or a letter alone says nothing. */
    static boolean mayStandAlone(Word word) {
        return word.text().length() > 1 && !word.text().chars().allMatch(Character::isDigit);
    }

    private static boolean isOpen(Word word) {
        return !FunctionWords.contain(word.text()) && (!CLOSED.contains(word.tag()) || isCompound(word));
    }

    private static boolean isCompound(Word word) {
        return word.text().indexOf('-') > 0;
    }

    private static boolean endsWith(Word word, String ending) {
        return word.text().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
