package dev.broadsheet.enrich.summary;

import dev.broadsheet.enrich.enricher.Sentence;
import java.util.Locale;
import java.util.regex.Pattern;

/** A sentence that stands alone: without what ties it to its neighbours, and at most 40 words long. */
final class SummaryText {

    private static final int MOST_WORDS = 40;
    private static final int FEWEST_WORDS = 12;

    private static final Pattern TIE = Pattern.compile(
            "^(?:in this (?:paper|work|report|study|article)|in this|here|to (?:this end|address this(?: \\w+)?"
                    + "|address these(?: \\w+)?|bridge this gap|fill this gap|tackle this(?: \\w+)?)|therefore|thus"
                    + "|hence|moreover|furthermore|specifically|in particular|in addition|additionally|motivated by this"
                    + "|inspired by this|based on this|accordingly|consequently|finally|however)\\s*[,:]\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private SummaryText() {}

    static String of(Sentence sentence) {
        String text = SPACE.matcher(sentence.text().strip()).replaceAll(" ");
        return shortened(capitalised(TIE.matcher(text).replaceFirst("")));
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String shortened(String text) {
        String[] words = text.split(" ");
        if (words.length <= MOST_WORDS) {
            return text;
        }
        for (int end = MOST_WORDS; end >= FEWEST_WORDS; end--) {
            if (words[end - 1].matches(".*[,;:]")) {
                String clause = join(words, end);
                return clause.substring(0, clause.length() - 1) + ".";
            }
        }
        return join(words, MOST_WORDS) + "…";
    }

    private static String join(String[] words, int end) {
        return String.join(" ", java.util.Arrays.copyOf(words, end));
    }
}
