package dev.broadsheet.enrich.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/** The words of an English text that say what it is about. */
public final class ContentWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++");

    private static final Set<String> FUNCTION_WORDS = Set.of(
            "a", "about", "an", "and", "are", "as", "at", "be", "been", "between", "both", "but", "by", "can", "for",
            "from", "has", "have", "how", "in", "into", "is", "it", "its", "more", "most", "not", "of", "on", "or",
            "our", "over", "such", "than", "that", "the", "their", "them", "these", "they", "this", "through", "to",
            "under", "using", "via", "was", "we", "were", "when", "where", "which", "while", "with", "without");

    private ContentWords() {}

    /** All words, in lower case. */
    public static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Whether an English sentence has the word whatever it is about: an article, a preposition, a pronoun. */
    public static boolean isFunctionWord(String word) {
        return FUNCTION_WORDS.contains(word);
    }

    /** The Porter stems of the content words, in their order, repetitions included. */
    public static List<String> stems(String text) {
        PorterStemmer stemmer = new PorterStemmer();
        List<String> stems = new ArrayList<>();
        for (String word : words(text)) {
            if (word.length() > 1 && !isFunctionWord(word)) {
                stems.add(stemmer.stem(word));
            }
        }
        return stems;
    }
}
