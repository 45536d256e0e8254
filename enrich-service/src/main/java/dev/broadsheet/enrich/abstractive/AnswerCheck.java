package dev.broadsheet.enrich.abstractive;

import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.enrich.summary.ContentWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Judges an answer by itself and by its paper, whatever the paper may have made the model say: what passes is one or two
 * plain English sentences, mostly in words of title and abstract, as an extract from them would be.
 */
final class AnswerCheck {

    private static final int FEWEST_WORDS = 5;
    private static final int MOST_WORDS = 40;
    private static final int MOST_SENTENCES = 2;

    private static final double LEAST_LATIN_LETTERS = 0.9;

    // Of 2,496 summaries by a large language model, 99 in 100 have more than either; held against another paper, one in
    // a thousand has as many words of it.
    private static final double LEAST_FUNCTION_WORDS = 0.1;
    private static final double LEAST_IN_PAPER = 0.6;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!](?=\\s+\\p{Lu}|$)");
    /** Line breaks and other characters that are not to be seen, marks of HTML, Markdown and TeX, addresses, quotes around it. */
    private static final Pattern MARKUP = Pattern.compile(
            "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}<>`*#|\\[\\]{}\\\\]|__|~~|\\$.*\\$|://|www\\.|^[\"'“‘«].*[\"'”’»]$",
            Pattern.CASE_INSENSITIVE);
    /** The model speaks of its task, or of itself. */
    private static final Pattern TALK = Pattern.compile(
            "^(?:sure|certainly|of course|here(?:'s| is| are)|summary|as an ai|i )\\b|\\bas an ai\\b",
            Pattern.CASE_INSENSITIVE);

    private AnswerCheck() {}

    static Verdict of(String answer, PaperDiscovered paper) {
        if (SPACE.splitAsStream(answer).filter(word -> !word.isEmpty()).count() < FEWEST_WORDS) {
            return Verdict.EMPTY;
        }
        if (SPACE.split(answer).length > MOST_WORDS || sentences(answer) > MOST_SENTENCES) {
            return Verdict.TOO_LONG;
        }
        if (MARKUP.matcher(answer).find()) {
            return Verdict.MARKUP;
        }
        if (!isEnglish(answer)) {
            return Verdict.LANGUAGE;
        }
        return isAbout(answer, paper) ? Verdict.ACCEPTED : Verdict.UNRELATED;
    }

    private static long sentences(String answer) {
        return SENTENCE_END.matcher(answer).results().count();
    }

    private static boolean isEnglish(String answer) {
        long letters = answer.codePoints().filter(Character::isLetter).count();
        long latin = answer.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN)
                .count();
        List<String> words = ContentWords.words(answer);
        long functionWords = words.stream().filter(ContentWords::isFunctionWord).count();
        return latin >= LEAST_LATIN_LETTERS * letters && functionWords >= LEAST_FUNCTION_WORDS * words.size();
    }

    private static boolean isAbout(String answer, PaperDiscovered paper) {
        if (TALK.matcher(answer).find()) {
            return false;
        }
        Set<String> said = new HashSet<>(ContentWords.stems(answer));
        Set<String> known = new HashSet<>(ContentWords.stems(paper.title() + " " + paper.abstractText()));
        long shared = said.stream().filter(known::contains).count();
        return shared >= LEAST_IN_PAPER * said.size();
    }
}
