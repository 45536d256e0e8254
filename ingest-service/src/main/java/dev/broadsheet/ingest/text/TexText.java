package dev.broadsheet.ingest.text;

import java.util.Set;

/**
 * Reads a text with TeX in it from left to right, once. What it does not know it leaves as it is written.
 */
final class TexText {

    private static final Set<String> FONTS = Set.of(
            "emph",
            "textbf",
            "textit",
            "textsc",
            "texttt",
            "textsf",
            "textrm",
            "textsl",
            "textup",
            "textmd",
            "textnormal",
            "underline",
            "uline",
            "mbox",
            "text",
            "url",
            "path",
            "textquote",
            "enquote",
            "hbox");
    private static final Set<String> SWITCHES = Set.of(
            "bf",
            "it",
            "em",
            "rm",
            "tt",
            "sc",
            "sl",
            "sf",
            "cal",
            "bfseries",
            "itshape",
            "scshape",
            "ttfamily",
            "small",
            "large",
            "noindent",
            "displaystyle",
            "relax",
            "protect",
            "null");
    // What step() looks at.
    private static final String MEANINGFUL = "\\${~-`'";
    private static final int DEEPEST = 20;
    private static final int LONGEST_FORMULA = 400;
    private static final int LONGEST_ADDRESS = 300;

    private final String tex;
    private final Braces braces;
    private final StringBuilder out;
    private int depth;

    TexText(String tex) {
        this.tex = tex;
        this.braces = new Braces(tex);
        this.out = new StringBuilder(tex.length());
    }

    String shown() {
        read(0, tex.length());
        return out.toString();
    }

    private void read(int from, int end) {
        int at = from;
        while (at < end) {
            at = step(at, end);
        }
    }

    /** @return where to go on; always behind {@code at} */
    private int step(int at, int end) {
        return switch (tex.charAt(at)) {
            case '\\' -> command(at, end);
            case '$' -> formula(at, end);
            case '{' -> group(at, end);
            case '~' -> tie(at, end);
            case '-' -> dash(at, end);
            case '`' -> quote(at, end, '`', '\u201c');
            case '\'' -> quote(at, end, '\'', isAfterSpace(at) ? '\u201c' : '\u201d');
            default -> literally(at, endOfPlain(at + 1, end));
        };
    }

    private int endOfPlain(int from, int end) {
        int at = from;
        while (at < end && MEANINGFUL.indexOf(tex.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private int literally(int from, int end) {
        out.append(tex, from, end);
        return end;
    }

    private int put(String shown, int end) {
        out.append(shown);
        return end;
    }

    private int group(int at, int end) {
        if (!braces.opensAt(at, end)) {
            return literally(at, at + 1);
        }
        return inside(at);
    }

    private int inside(int opening) {
        int closing = braces.closingOf(opening);
        if (depth >= DEEPEST) {
            return literally(opening, closing + 1);
        }
        depth++;
        read(opening + 1, closing);
        depth--;
        return closing + 1;
    }

    // In the address of a home page a tilde is a tilde, and "z~2" is about two where "Fig.~2" is the second figure.
    private int tie(int at, int end) {
        boolean address = at > 0 && "/=:".indexOf(tex.charAt(at - 1)) >= 0;
        boolean number = at + 1 < end && Character.isDigit(tex.charAt(at + 1));
        boolean word = at > 1 && tex.charAt(at - 1) != ' ' && tex.charAt(at - 2) != ' ';
        return put(address || (number && !word) ? "~" : " ", at + 1);
    }

    // "--lr" is an option of a program and "-->" an arrow, neither a dash; and in an address every sign is one of its
    // own.
    private int dash(int at, int end) {
        int length = 1;
        while (at + length < end && tex.charAt(at + length) == '-') {
            length++;
        }
        int after = at + length;
        boolean option = (at == 0 || tex.charAt(at - 1) == ' ') && after < end && Character.isLetter(tex.charAt(after));
        option |= after < end && tex.charAt(after) == '>';
        if (length == 1 || length > 3 || option || isInAddress(at)) {
            return literally(at, after);
        }
        return put(length == 2 ? "\u2013" : "\u2014", after);
    }

    private boolean isInAddress(int at) {
        String before = tex.substring(Math.max(0, at - LONGEST_ADDRESS), at);
        String word = before.substring(before.lastIndexOf(' ') + 1);
        return word.contains("://") || word.contains("www.");
    }

    // Some open with the marks that TeX closes with.
    private boolean isAfterSpace(int at) {
        return at == 0 || " (".indexOf(tex.charAt(at - 1)) >= 0;
    }

    private int quote(int at, int end, char mark, char shown) {
        boolean doubled = at + 1 < end && tex.charAt(at + 1) == mark;
        return doubled ? put(String.valueOf(shown), at + 2) : literally(at, at + 1);
    }

    private int formula(int at, int end) {
        int width = tex.startsWith("$$", at) ? 2 : 1;
        int from = at + width;
        int closing = find("$$".substring(0, width), from, end);
        if (closing <= from || !isFormula(from, closing, end)) {
            return literally(at, from);
        }
        return math(at, from, closing, closing + width);
    }

    private int find(String delimiter, int from, int end) {
        int last = Math.min(end, from + LONGEST_FORMULA);
        return from > last ? -1 : tex.indexOf(delimiter, from, last);
    }

    // The rule of Pandoc tells "$5 and $6" from a formula; commands and indices make it one in any case.
    private boolean isFormula(int from, int closing, int end) {
        String inside = tex.substring(from, closing);
        boolean marked = inside.indexOf('\\') >= 0 || inside.indexOf('^') >= 0 || inside.indexOf('_') >= 0;
        boolean tight = !inside.startsWith(" ") && !inside.endsWith(" ");
        boolean amount = closing + 1 < end && Character.isDigit(tex.charAt(closing + 1));
        return marked || (tight && !amount);
    }

    private int math(int at, int from, int closing, int after) {
        out.append(new TexMath(tex, braces).shown(from, closing).orElse(tex.substring(at, after)));
        return after;
    }

    private int command(int at, int end) {
        int after = nameEnd(at, end);
        String name = tex.substring(at + 1, after);
        if (name.equals("(") || name.equals("[")) {
            return delimited(at, after, end, name.equals("(") ? "\\)" : "\\]");
        }
        if (FONTS.contains(name) && braces.opensAt(skipSpace(after, end), end)) {
            return inside(skipSpace(after, end));
        }
        if (SWITCHES.contains(name)) {
            return skipSpace(after, end);
        }
        return accent(at, name, after, end);
    }

    private int delimited(int at, int from, int end, String close) {
        int closing = find(close, from, end);
        return closing < 0 ? literally(at, from) : math(at, from, closing, closing + 2);
    }

    private int accent(int at, String name, int after, int end) {
        int mark = TexSymbols.ACCENTS.indexOf(name);
        if (name.length() != 1 || mark < 0) {
            return link(at, name, after, end);
        }
        int from = skipSpace(after, end);
        int to = braces.opensAt(from, end) ? braces.closingOf(from) + 1 : argumentEnd(from, end);
        String base = TexSymbols.letter(tex.substring(from, to));
        if (base.isEmpty() && to > from && "^~".contains(name)) {
            return put(name, to);
        }
        if (base.isEmpty() || !Character.isLetter(base.charAt(0))) {
            return literally(at, after);
        }
        return put(base.charAt(0) + String.valueOf(TexSymbols.MARKS.charAt(mark)) + base.substring(1), to);
    }

    private int argumentEnd(int from, int end) {
        if (from >= end) {
            return end;
        }
        return tex.charAt(from) == '\\' ? nameEnd(from, end) : from + 1;
    }

    private int link(int at, String name, int after, int end) {
        boolean pair = name.equals("href") || name.equals("textcolor") || name.equals("hyperlink");
        if (!pair || !braces.opensAt(after, end) || !braces.opensAt(braces.closingOf(after) + 1, end)) {
            return symbol(at, name, after, end);
        }
        String first = tex.substring(after + 1, braces.closingOf(after));
        int before = out.length();
        int next = inside(braces.closingOf(after) + 1);
        if (name.equals("href") && out.indexOf(first, before) < 0) {
            out.append(out.length() == before ? first : " (" + first + ")");
        }
        return next;
    }

    private int symbol(int at, String name, int after, int end) {
        String shown = TexSymbols.TEXT.get(name);
        if (shown == null) {
            shown = TexSymbols.MATH.get(name);
        }
        if (shown == null) {
            return literally(at, argumentsEnd(after, end));
        }
        // A command made of letters swallows the space that ends it, and an empty group may end it too.
        boolean word = Character.isLetter(name.charAt(0));
        int next = word && tex.startsWith("{}", after) ? after + 2 : after;
        return put(shown, word && next == after && Character.isLetter(shown.charAt(0)) ? skipSpace(after, end) : next);
    }

    private int argumentsEnd(int after, int end) {
        int at = after;
        while (braces.opensAt(at, end)) {
            at = braces.closingOf(at) + 1;
        }
        return at;
    }

    private int nameEnd(int at, int end) {
        int after = at + 1;
        while (after < end && isAsciiLetter(tex.charAt(after))) {
            after++;
        }
        return Math.min(end, Math.max(after, at + 2));
    }

    private int skipSpace(int from, int end) {
        int at = from;
        while (at < end && tex.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
