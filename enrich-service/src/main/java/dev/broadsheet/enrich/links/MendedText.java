package dev.broadsheet.enrich.links;

import java.util.List;
import java.util.regex.Pattern;

/** Text in which addresses stand as they were meant: without TeX's escapes, and with what a line's end tore apart. */
final class MendedText {

    private record Mend(Pattern broken, String whole) {

        Mend(String broken, String whole) {
            this(Pattern.compile(broken, Pattern.CASE_INSENSITIVE), whole);
        }
    }

    private static final List<Mend> MENDS = List.of(
            new Mend("\\\\(?:allowbreak|linebreak|hskip0pt|discretionary)\\b\\s?", ""),
            new Mend("\\\\textunderscore\\b(?:\\{\\}|\\s)?", "_"),
            new Mend("\\\\(?:textasciitilde|sim)\\b(?:\\{\\}|\\s)?|\\\\~\\{\\}", "~"),
            new Mend("\\\\([_%#&~$-])", "$1"),
            // "https: //", "https:/", "https//"
            new Mend("(https?)(?: ?: ?/{1,2}+ ?|//)(?=\\p{Alnum})", "$1://"),
            new Mend("https?://(?=https?://)", ""),
            new Mend("\\b(github|gitlab|bitbucket|huggingface)(?:\\. | \\.)(com|org|co)(?=/)", "$1.$2"),
            new Mend("(://[\\p{Alnum}-]{1,63}+)\\. (github\\.io)", "$1.$2"));

    private MendedText() {}

    static String of(String text) {
        String mended = text;
        for (Mend mend : MENDS) {
            mended = mend.broken().matcher(mended).replaceAll(mend.whole());
        }
        return mended;
    }
}
