package dev.broadsheet.search.tex;

import java.util.Optional;

/** Reads formulas. What it does not know loses its backslash. */
final class TexFormula {

    private static final int DEEPEST = 20;

    private final String tex;
    private final Braces braces;
    private int depth;
    /** Where the last argument ended. */
    private int next;

    TexFormula(String tex, Braces braces) {
        this.tex = tex;
        this.braces = braces;
    }

    String readable(int from, int end) {
        if (depth >= DEEPEST) {
            return tex.substring(from, end);
        }
        depth++;
        StringBuilder out = new StringBuilder();
        int at = from;
        while (at < end) {
            next = at + 1;
            out.append(step(at, end));
            at = next;
        }
        depth--;
        return out.toString();
    }

    private String step(int at, int end) {
        char sign = tex.charAt(at);
        return switch (sign) {
            case '\\' -> command(at, end);
            case '^' -> Scripts.raised(argument(at + 1, end));
            case '_' -> Scripts.lowered(argument(at + 1, end));
            case '{', '}' -> "";
            case '~', '&' -> " ";
            default -> String.valueOf(sign);
        };
    }

    private String command(int at, int end) {
        int after = TexText.nameEnd(tex, at, end);
        String name = tex.substring(at + 1, after);
        next = after;
        if (TexSymbols.FONTS.contains(name)) {
            return braces.opensAt(after, end) ? argument(after, end) : "";
        }
        if (TexSymbols.UNSEEN.contains(name)) {
            return "";
        }
        Optional<String> symbol = TexSymbols.of(name);
        return symbol.isPresent() ? symbol.get() : structure(name, after, end);
    }

    private String structure(String name, int after, int end) {
        return switch (name) {
            case "mathbb", "mathds" -> TexSymbols.doubleStruck(argument(after, end));
            case "frac", "dfrac", "tfrac", "nicefrac" -> {
                String above = argument(after, end);
                yield grouped(above) + "/" + grouped(argument(next, end));
            }
            case "binom" -> {
                String above = argument(after, end);
                yield "(" + above + " choose " + argument(next, end) + ")";
            }
            case "sqrt" -> root(after, end);
            default -> Accents.isInFormulas(name) ? Accents.overTerm(name, argument(after, end)) : name;
        };
    }

    private String root(int after, int end) {
        int close = after < end && tex.charAt(after) == '[' ? tex.indexOf(']', after) : -1;
        if (close < 0 || close >= end) {
            return "√" + grouped(argument(after, end));
        }
        String degree = Scripts.raised(readable(after + 1, close));
        return degree + "√" + grouped(argument(close + 1, end));
    }

    /** A group without its braces, a command, or one character; {@link #next} is behind it. */
    private String argument(int from, int end) {
        int at = from;
        while (at < end && tex.charAt(at) == ' ') {
            at++;
        }
        next = at;
        if (at >= end) {
            return "";
        }
        if (braces.opensAt(at, end)) {
            int closing = braces.closingOf(at);
            String inside = readable(at + 1, closing);
            next = closing + 1;
            return inside;
        }
        if (tex.charAt(at) == '\\') {
            return command(at, end);
        }
        next = tex.offsetByCodePoints(at, 1);
        return tex.substring(at, next);
    }

    // A term of several parts needs parentheses once it stands in a line.
    private static String grouped(String term) {
        return term.codePoints().allMatch(Character::isLetterOrDigit) || term.startsWith("(") ? term : "(" + term + ")";
    }
}
