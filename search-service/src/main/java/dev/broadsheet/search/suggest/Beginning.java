package dev.broadsheet.search.suggest;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a reader has typed: whole words, and one that may go on. Case and diacritics do not count. */
record Beginning(List<String> words) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    Beginning {
        words = List.copyOf(words);
    }

    static Beginning of(String typed) {
        return new Beginning(words(typed));
    }

    /** Empty if nothing was typed. */
    String last() {
        return words.isEmpty() ? "" : words.getLast();
    }

    /** Whether each word of it begins a word of that text. */
    boolean begins(String text) {
        List<String> whole = words(text);
        return words.stream().allMatch(word -> whole.stream().anyMatch(other -> other.startsWith(word)));
    }

    private static List<String> words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN.splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
