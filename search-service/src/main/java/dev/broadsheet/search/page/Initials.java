package dev.broadsheet.search.page;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** What stands for people and organizations instead of a picture, which would have to be fetched from elsewhere. */
final class Initials {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_.-]+");

    private Initials() {}

    /** One letter or two: Ada King Lovelace is AL, 李飞飞 is 李; a name without letters has a dot. */
    static String of(String name) {
        String[] words = BETWEEN_WORDS.split(name.strip());
        String first = initial(words[0]);
        String last = words.length > 1 ? initial(words[words.length - 1]) : "";
        return first.isEmpty() && last.isEmpty() ? "·" : first + last;
    }

    private static String initial(String word) {
        IntPredicate counts = Character::isLetterOrDigit;
        return word.codePoints()
                .filter(counts)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("")
                .toUpperCase(Locale.ROOT);
    }
}
