package dev.broadsheet.enrich.phrases;

import dev.broadsheet.enrich.enricher.Word;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import opennlp.tools.stemmer.PorterStemmer;

/** A phrase that may be a key phrase, with every place where it stands. */
final class Candidate {

    private final List<String> stems;
    private final int firstSentence;
    private String text;
    private int count;
    private boolean inTitle;

    /** @param firstSentence 0 for the title, then the sentences of the abstract from 1 */
    Candidate(List<Word> words, int firstSentence) {
        this.stems = stems(words);
        this.firstSentence = firstSentence;
        this.text = text(words);
    }

    static List<String> stems(List<Word> words) {
        PorterStemmer stemmer = new PorterStemmer();
        return words.stream()
                .map(word -> stemmer.stem(word.text().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static String text(List<Word> words) {
        return words.stream().map(Candidate::shown).collect(Collectors.joining(" "));
    }

    // Names and acronyms keep their letters; a word that is only capitalised where a sentence or title begins does not.
    private static String shown(Word word) {
        String rest = word.text().substring(1);
        boolean ordinary = rest.equals(rest.toLowerCase(Locale.ROOT)) && !rest.matches(".*\\d.*");
        return ordinary && !word.is("PROPN") ? word.text().toLowerCase(Locale.ROOT) : word.text();
    }

    void seen(List<Word> words, int sentence) {
        count++;
        inTitle |= sentence == 0;
        if (sentence > 0 && count == 2 && inTitle) {
            // Running text tells names from ordinary words, a title in capitals does not.
            text = text(words);
        }
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
        double early = 1 / (1 + 0.15 * firstSentence);
        double long2to3 = switch (stems.size()) {
            case 1 -> 0.55;
            case 2 -> 1.0;
            case 3 -> 0.95;
            default -> 0.7;
        };
        return often * early * long2to3 * (inTitle ? 1.2 : 1);
    }
}
