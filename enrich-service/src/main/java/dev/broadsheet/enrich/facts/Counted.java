package dev.broadsheet.enrich.facts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What authors count in their remarks: "12 pages, 5 figures". What is called the total counts, or else what comes first,
 * which is the paper itself: an appendix, a supplement or roman pages are not added.
 */
enum Counted {
    PAGES("pages?|pp"),
    FIGURES("figures?|figs?|images"),
    TABLES("tables?|tabs?");

    private static final String WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

    private static final String NUMBER = "(?<![\\p{Alnum}.])\\[?(\\d{1,4}|" + WORDS + ")\\]?";

    /** Words that may stand between number and noun: "8 color figures", "5 supplementary tables". */
    private static final String ADJECTIVE =
            "(?:(?:colou?r(?:ed)?|eps|ps|postscript|pdf|embedded|included|inline|double-column|two-column|single-column|journal|latex|"
                    + "revtex|total|jpe?g|png|gif|encapsulated|main|main-paper|A4) ){0,2}";

    private final Pattern total;
    private final Pattern first;

    Counted(String noun) {
        // An m for a comma: "5 pagesm 4 figures".
        String named = "(?:" + noun + ")(?![\\p{Alpha}&&[^m]])";
        String counted = NUMBER + "[ ~-]?" + ADJECTIVE + named;
        int flags = Pattern.CASE_INSENSITIVE;
        total = Pattern.compile(
                counted + "(?: (?:in )?total|, total)|total(?: of)?(?: " + noun + ")?:? " + NUMBER
                        + "(?! (?:figures|tables))",
                flags);
        first = Pattern.compile(counted, flags);
    }

    /** A positive number, if the remarks tell it. */
    Optional<Integer> in(String remarks) {
        return number(total.matcher(remarks)).or(() -> number(first.matcher(remarks)));
    }

    private static Optional<Integer> number(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        String written = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        int word = List.of(WORDS.split("\\|")).indexOf(written.toLowerCase(Locale.ROOT));
        return Optional.of(word >= 0 ? word + 1 : Integer.parseInt(written)).filter(count -> count > 0);
    }
}
