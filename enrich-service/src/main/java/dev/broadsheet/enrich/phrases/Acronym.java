package dev.broadsheet.enrich.phrases;

import dev.broadsheet.enrich.enricher.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An acronym and what the paper says that it is short for: "large language models (LLMs)", by the rule of Schwartz and
 * Hearst, A simple algorithm for identifying abbreviation definitions in biomedical text, 2003.
 *
 * @param shortForm its stems
 * @param longForm its stems
 */
record Acronym(List<String> shortForm, List<String> longForm) {

    private static final Pattern SHORT = Pattern.compile("(?=.*\\p{Lu}.*\\p{Lu})[\\p{L}\\p{N}-]{2,10}");

    static List<Acronym> explainedIn(List<StemmedSentence> sentences) {
        List<Acronym> acronyms = new ArrayList<>();
        for (StemmedSentence sentence : sentences) {
            for (int at = 2; at + 1 < sentence.words().size(); at++) {
                if (isInBrackets(sentence.words(), at)) {
                    explained(sentence, at).ifPresent(acronyms::add);
                }
            }
        }
        return acronyms;
    }

    private static boolean isInBrackets(List<Word> words, int at) {
        return words.get(at - 1).text().equals("(")
                && words.get(at + 1).text().equals(")")
                && SHORT.matcher(words.get(at).text()).matches();
    }

    private static Optional<Acronym> explained(StemmedSentence sentence, int at) {
        String letters = letters(sentence.words().get(at).text());
        int end = at - 1;
        int first = Math.max(0, end - Math.min(letters.length() + 5, 2 * letters.length()));
        // The shortest explanation that has all letters.
        for (int begin = end - 1; begin >= first; begin--) {
            if (explains(sentence.words().subList(begin, end), letters)) {
                List<String> longForm = sentence.stems().subList(begin, end).stream()
                        .flatMap(List::stream)
                        .toList();
                return Optional.of(new Acronym(sentence.stems().get(at), longForm));
            }
        }
        return Optional.empty();
    }

    // The s of a plural stands for no word.
    private static String letters(String acronym) {
        String singular = acronym.endsWith("s") ? acronym.substring(0, acronym.length() - 1) : acronym;
        return singular.replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** Whether the first letter begins the first word, and the others follow in their order. */
    private static boolean explains(List<Word> words, String letters) {
        String text = String.join(" ", words.stream().map(Word::text).toList()).toLowerCase(Locale.ROOT);
        int next = 0;
        for (int i = 0; i < text.length() && next < letters.length(); i++) {
            if (text.charAt(i) == letters.charAt(next)) {
                next++;
            } else if (i == 0) {
                return false;
            }
        }
        return next == letters.length();
    }
}
