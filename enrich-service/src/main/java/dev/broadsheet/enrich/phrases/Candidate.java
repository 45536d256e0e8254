package dev.broadsheet.enrich.phrases;

import dev.broadsheet.enrich.enricher.Word;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/** A phrase that may be a key phrase, and where it stands. */
final class Candidate {

    private static final double LATER = 0.06;
    private static final int LAST_SENTENCE_THAT_COUNTS = 8;

    /** A name or an acronym: two capitals, a capital inside a word, or a digit. */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}.*\\p{Lu}|\\d|\\p{Ll}\\p{Lu}");

    private final List<String> stems;
    private final int firstSentence;
    private final String text;
    private int count = 1;

    /** @param firstSentence 0 for the title, then the sentences of the abstract from 1 */
    Candidate(List<String> stems, String text, int firstSentence) {
        this.stems = stems;
        this.text = text;
        this.firstSentence = firstSentence;
    }

    static List<String> stems(List<Word> words) {
        PorterStemmer stemmer = new PorterStemmer();
        return words.stream()
                .map(word -> stemmer.stem(word.text().toLowerCase(Locale.ROOT)))
                .toList();
    }

    void seenAgain() {
        count++;
    }

    List<String> stems() {
        return stems;
    }

    String text() {
        return text;
    }

    /** How much the paper makes of the phrase; more is better, without a bound. */
    double weight() {
        double often = 1 + Math.log(count);
        // What is the paper's own comes after what everybody says of the field.
        double late = 1 + LATER * Math.min(firstSentence, LAST_SENTENCE_THAT_COUNTS);
        double name = NAME.matcher(text).find() ? 2.2 : 1;
        double compound = text.indexOf('-') > 0 ? 1.4 : 1;
        return often * late * name * compound * lengthWeight();
    }

    private double lengthWeight() {
        return switch (stems.size()) {
            case 1 -> 0.75;
            case 2 -> 1.15;
            case 3 -> 0.95;
            default -> 0.3;
        };
    }
}
