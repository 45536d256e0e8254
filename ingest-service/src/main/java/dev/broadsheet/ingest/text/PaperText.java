package dev.broadsheet.ingest.text;

import dev.broadsheet.ingest.records.DisplayText;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text of papers as readers see it: TeX in Unicode, one line, composed (NFC). Takes anything, in linear time.
 *
 * <p>There are libraries for this. Those tried know no mathematics or fail on a stray brace, descend without limit, and
 * give back nothing where they fail; but a title must always come out, and a formula that Unicode cannot show must come
 * out as its author wrote it.
 */
public final class PaperText {

    // Marks that change the direction of what follows, and marks without width, could make a text read as another one.
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+");
    private static final Pattern BROKEN = Pattern.compile("[\\ud800-\\udfff]");
    private static final char FIRST_UNUSUAL = '\u061c';
    // What a text with TeX in it has at least one of.
    private static final List<String> TEX = List.of("\\", "$", "{", "~", "--", "``", "''");

    private PaperText() {}

    /** Its original is {@code written} but for white space and control characters, which are folded in both. */
    public static DisplayText display(String written) {
        String original = folded(written);
        String shown = unicode(original);
        return new DisplayText(shown.isEmpty() ? original : shown, original);
    }

    /** As readers see it. */
    public static String shown(String written) {
        return unicode(folded(written));
    }

    private static String unicode(String folded) {
        String shown = isPlain(folded) ? folded : folded(new TexText(folded).shown());
        return Normalizer.normalize(shown, Normalizer.Form.NFC);
    }

    /** White space and control characters become single spaces, and what no eye can see goes. */
    public static String folded(String text) {
        return withSingleSpaces(isUsual(text) ? text : visible(text)).strip();
    }

    /** Without what no eye can see, white space and control characters excepted. */
    public static String visible(String text) {
        return BROKEN.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("\ufffd");
    }

    // In one pass over an array: every text of every paper comes through here, and each has a space after each word.
    private static String withSingleSpaces(String text) {
        char[] folded = text.toCharArray();
        int length = 0;
        boolean space = false;
        for (char c : folded) {
            if (isSpace(c)) {
                space = true;
                continue;
            }
            if (space) {
                folded[length++] = ' ';
                space = false;
            }
            folded[length++] = c;
        }
        return new String(folded, 0, length);
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || (c >= '\u007f' && c <= '\u00a0') || c == '\u2028' || c == '\u2029';
    }

    private static boolean isUsual(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= FIRST_UNUSUAL) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String text) {
        return TEX.stream().noneMatch(text::contains);
    }
}
