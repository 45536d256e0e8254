package dev.broadsheet.enrich.summary;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes a sentence stand alone: without what ties it to its neighbours, without asides, and at most 40 words long. */
final class Statement {

    static final int MOST_WORDS = 40;

    private static final int FEWEST_WORDS_OF_CUT = 12;
    private static final int FEWEST_WORDS_OF_MAIN_CLAUSE = 10;

    private static final Pattern TIE = Pattern.compile(
            "^(?:in this (?:paper|work|report|study|article)|in this|here|therefore|thus|hence|moreover|furthermore"
                    + "|specifically|in particular|in addition|additionally|accordingly|consequently|finally|however"
                    + "|notably|remarkably|importantly|crucially|overall|ultimately|meanwhile|concretely|empirically"
                    + "|as a result|in summary|in response|to our knowledge|to the best of our knowledge|to this end"
                    + "|(?:motivated|inspired) by this(?: \\w+)?|(?:based|building) on this(?: \\w+)?"
                    + "|to (?:address|tackle|overcome) (?:this|these)(?: \\w+)?|to (?:bridge|fill|close) this gap)"
                    + "(?:\\s*[,:]\\s*|\\s+(?=we\\b))",
            Pattern.CASE_INSENSITIVE);
    /** Purpose or circumstance before the authors come in: "To make storms visible, we …". */
    private static final Pattern BEFORE_THE_AUTHORS = Pattern.compile(
            "^[^,]*(?:,[^,]*)?,\\s+(?=(?:we|this (?:paper|work|study|article|report|survey))\\s)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SEQUENCE = Pattern.compile(
            "^(we|this (?:paper|work|study|article|report|survey)) (?:then|also|further|furthermore|therefore|thus|hence"
                    + "|additionally|subsequently|first|next|finally|here) ",
            Pattern.CASE_INSENSITIVE);
    /** What stands in parentheses, unless it is the short form of a name; and citations. */
    private static final Pattern ASIDE =
            Pattern.compile("\\s*(?:\\((?![A-Z][\\w-]*[A-Z0-9][\\w-]*\\))[^()]*\\)|\\[[\\d,;\\s–-]+\\])");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Statement() {}

    static String of(String sentence) {
        String text = SPACE.matcher(sentence.strip()).replaceAll(" ");
        String untied = TIE.matcher(text).replaceFirst("");
        String bare = ASIDE.matcher(untied).replaceAll("").strip();
        return shortened(capitalised(SEQUENCE.matcher(mainClause(bare)).replaceFirst("$1 ")));
    }

    private static String mainClause(String text) {
        String clause = BEFORE_THE_AUTHORS.matcher(text).replaceFirst("");
        return clause.split(" ").length < FEWEST_WORDS_OF_MAIN_CLAUSE ? text : clause;
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String shortened(String text) {
        String[] words = text.split(" ");
        if (words.length <= MOST_WORDS) {
            return text;
        }
        for (int end = MOST_WORDS; end >= FEWEST_WORDS_OF_CUT; end--) {
            if (words[end - 1].matches(".*[,;:]")) {
                String clause = join(words, end);
                return clause.substring(0, clause.length() - 1) + ".";
            }
        }
        return join(words, MOST_WORDS) + "…";
    }

    private static String join(String[] words, int end) {
        return String.join(" ", Arrays.copyOf(words, end));
    }
}
