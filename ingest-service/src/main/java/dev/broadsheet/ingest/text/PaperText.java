package dev.broadsheet.ingest.text;

import dev.broadsheet.ingest.records.DisplayText;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text of papers as readers see it: TeX in Unicode, one line, composed (NFC). Takes anything, in linear time.
 *
 * <p>There are libraries for this. Those tried know no mathematics or fail on a stray brace, descend without limit, and
 * give back nothing where they fail; but a title must always come out, and a formula that Unicode cannot show must come
 * out as its author wrote it.
 */
public final class PaperText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}\\u00a0\\u2028\\u2029]+");
    // Marks that change the direction of what follows, and marks without width, could make a text read as another one.
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200b\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff]+");
    private static final Pattern BROKEN = Pattern.compile("[\\ud800-\\udfff]");

    private PaperText() {}

    /** Its original is {@code written} but for white space and control characters, which are folded in both. */
    public static DisplayText display(String written) {
        String original = folded(written);
        String shown = shown(original);
        return new DisplayText(shown.isEmpty() ? original : shown, original);
    }

    /** As readers see it. */
    public static String shown(String written) {
        String original = folded(written);
        if (isPlain(original)) {
            return Normalizer.normalize(original, Normalizer.Form.NFC);
        }
        return Normalizer.normalize(folded(new TexText(original).shown()), Normalizer.Form.NFC);
    }

    /** White space and control characters become single spaces, and what no eye can see goes. */
    public static String folded(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return SPACES.matcher(BROKEN.matcher(visible).replaceAll("\ufffd"))
                .replaceAll(" ")
                .strip();
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> "\\${}~`'-".indexOf(c) >= 0);
    }
}
