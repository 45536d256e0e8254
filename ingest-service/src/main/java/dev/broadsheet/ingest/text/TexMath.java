package dev.broadsheet.ingest.text;

import java.util.Optional;
import java.util.Set;

/** Reads a formula. Either all of it can be shown in Unicode, or none of it is. */
final class TexMath {

    private static final Set<String> PLAIN = Set.of(
            "mathrm",
            "mathbf",
            "mathit",
            "mathsf",
            "mathtt",
            "text",
            "textit",
            "textbf",
            "textrm",
            "texttt",
            "textsc",
            "textsf",
            "emph",
            "operatorname",
            "boldsymbol",
            "mbox",
            "bm",
            "underline",
            "hbox",
            "mathop",
            "mathbin");
    private static final Set<String> IGNORED = Set.of(
            "left",
            "right",
            "big",
            "Big",
            "bigl",
            "bigr",
            "Bigl",
            "Bigr",
            "rm",
            "bf",
            "it",
            "displaystyle",
            "!",
            "/",
            "limits");
    private static final int DEEPEST = 10;

    private final String tex;
    private final Braces braces;
    private final StringBuilder out = new StringBuilder();
    private boolean beyondUnicode;
    private int depth;

    TexMath(String tex, Braces braces) {
        this.tex = tex;
        this.braces = braces;
    }

    Optional<String> shown(int from, int end) {
        read(from, end);
        return beyondUnicode ? Optional.empty() : Optional.of(out.toString());
    }

    private void read(int from, int end) {
        depth++;
        int at = from;
        while (at < end && !beyondUnicode) {
            at = step(at, end);
        }
        depth--;
    }

    private int step(int at, int end) {
        char c = tex.charAt(at);
        return switch (c) {
            case '\\' -> command(at, end);
            case '{' -> argument(at, end);
            case '^' -> shifted(at + 1, end, true);
            case '_' -> shifted(at + 1, end, false);
            case '}', '&', '#', '$' -> giveUp(end);
            case '~' -> put(" ", at + 1);
            case '\'' -> put("\u2032", at + 1);
            default -> put(String.valueOf(c), at + 1);
        };
    }

    private int put(String shown, int next) {
        out.append(shown);
        return next;
    }

    private int giveUp(int end) {
        beyondUnicode = true;
        return end;
    }

    /** One token or one group. */
    private int argument(int at, int end) {
        if (at >= end || depth >= DEEPEST) {
            return giveUp(end);
        }
        if (tex.charAt(at) != '{') {
            return step(at, end);
        }
        if (!braces.opensAt(at, end)) {
            return giveUp(end);
        }
        read(at + 1, braces.closingOf(at));
        return braces.closingOf(at) + 1;
    }

    private int shifted(int at, int end, boolean raised) {
        int before = out.length();
        int next = argument(at, end);
        String shown = out.substring(before);
        String moved = raised ? TexSymbols.superscript(shown) : TexSymbols.subscript(shown);
        out.setLength(before);
        return moved.isEmpty() ? giveUp(end) : put(moved, next);
    }

    private int command(int at, int end) {
        int after = at + 1;
        while (after < end && TexText.isAsciiLetter(tex.charAt(after))) {
            after++;
        }
        after = Math.min(end, Math.max(after, at + 2));
        String name = tex.substring(at + 1, after);
        String symbol = TexSymbols.MATH.get(name);
        if (symbol != null) {
            return put(symbol, tex.startsWith("{}", after) && after + 2 <= end ? after + 2 : after);
        }
        if (IGNORED.contains(name)) {
            return after;
        }
        return PLAIN.contains(name) ? argument(after, end) : structure(name, skipSpace(after, end), end);
    }

    private int structure(String name, int at, int end) {
        return switch (name) {
            case "mathbb", "mathds" -> styled(TexSymbols.Alphabet.DOUBLE_STRUCK, at, end);
            case "mathcal", "mathscr", "cal" -> styled(TexSymbols.Alphabet.SCRIPT, at, end);
            case "mathfrak" -> styled(TexSymbols.Alphabet.FRAKTUR, at, end);
            case "sqrt" -> root(at, end);
            case "frac", "tfrac", "dfrac" -> fraction(at, end);
            case "bar", "overline" -> accented('\u0304', at, end);
            case "hat", "widehat" -> accented('\u0302', at, end);
            case "tilde", "widetilde" -> accented('\u0303', at, end);
            case "dot" -> accented('\u0307', at, end);
            case "ddot" -> accented('\u0308', at, end);
            case "vec" -> accented('\u20d7', at, end);
            default -> giveUp(end);
        };
    }

    private int styled(TexSymbols.Alphabet alphabet, int at, int end) {
        int before = out.length();
        int next = argument(at, end);
        String shown = alphabet.of(out.substring(before));
        out.setLength(before);
        return put(shown, next);
    }

    private int root(int at, int end) {
        int before = out.length();
        int next = argument(at, end);
        String inside = out.substring(before);
        out.setLength(before);
        return put(inside.length() == 1 || isNumber(inside) ? "\u221a" + inside : "\u221a(" + inside + ")", next);
    }

    private int fraction(int at, int end) {
        int before = out.length();
        int between = argument(at, end);
        String above = out.substring(before);
        int next = argument(skipSpace(between, end), end);
        String below = out.substring(before + above.length());
        out.setLength(before);
        return isAtom(above) && isAtom(below) ? put(above + "/" + below, next) : giveUp(end);
    }

    private int accented(char mark, int at, int end) {
        int before = out.length();
        int next = argument(at, end);
        boolean letter = out.codePointCount(before, out.length()) == 1 && Character.isLetter(out.codePointAt(before));
        return letter ? put(String.valueOf(mark), next) : giveUp(end);
    }

    private static boolean isAtom(String shown) {
        return shown.codePointCount(0, shown.length()) == 1 || isNumber(shown);
    }

    private static boolean isNumber(String shown) {
        return !shown.isEmpty() && shown.chars().allMatch(Character::isDigit);
    }

    private int skipSpace(int from, int end) {
        int at = from;
        while (at < end && tex.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
