package dev.broadsheet.search.tex;

import java.text.Normalizer;
import java.util.Map;

/** Accents, and what else stands above or below a letter. */
final class Accents {

    private static final String COMMANDS = "'`^\"~=.cvuHdbrk";
    private static final String MARKS =
            "\u0301\u0300\u0302\u0308\u0303\u0304\u0307\u0327\u030c\u0306\u030b\u0323\u0331\u030a\u0328";
    private static final Map<String, Character> IN_FORMULAS = Map.of(
            "hat",
            '\u0302',
            "widehat",
            '\u0302',
            "tilde",
            '\u0303',
            "widetilde",
            '\u0303',
            "bar",
            '\u0304',
            "overline",
            '\u0304',
            "dot",
            '\u0307',
            "ddot",
            '\u0308',
            "vec",
            '\u20d7');

    private Accents() {}

    static boolean isInText(String name) {
        return name.length() == 1 && COMMANDS.contains(name);
    }

    static boolean isInFormulas(String name) {
        return IN_FORMULAS.containsKey(name);
    }

    /** @param letters of which the first gets the accent; an i without its dot gets that of the accent */
    static String accented(String name, String letters) {
        if (letters.isEmpty() || !Character.isLetter(letters.codePointAt(0))) {
            return letters;
        }
        char mark = isInText(name) ? MARKS.charAt(COMMANDS.indexOf(name)) : IN_FORMULAS.get(name);
        String dotted = letters.replace('ı', 'i').replace('ȷ', 'j');
        int first = dotted.offsetByCodePoints(0, 1);
        return Normalizer.normalize(dotted.substring(0, first) + mark + dotted.substring(first), Normalizer.Form.NFC);
    }

    /** Over one letter only: over a whole term there is no such sign. */
    static String overTerm(String name, String term) {
        return term.codePointCount(0, term.length()) == 1 ? accented(name, term) : term;
    }
}
