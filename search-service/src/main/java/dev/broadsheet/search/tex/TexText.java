package dev.broadsheet.search.tex;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads text with TeX in it from left to right. What it does not know it leaves as it is written. */
final class TexText {

    // As in Pandoc: the signs touch what they enclose, so that prices are left alone.
    private static final Pattern FORMULA =
            Pattern.compile("\\$\\$([^$]{1,600})\\$\\$|\\$(?! )((?:[^$\\\\]|\\\\.){1,400})(?<! )\\$(?!\\d)");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[^\\s{}$<>\"]+");
    private static final int DEEPEST = 20;

    private final String tex;
    private final Braces braces;
    private final Matcher formulas;
    private final Matcher addresses;
    private final StringBuilder out = new StringBuilder();
    private int depth;

    TexText(String tex) {
        this.tex = tex;
        this.braces = new Braces(tex);
        this.formulas = FORMULA.matcher(tex);
        this.addresses = ADDRESS.matcher(tex);
    }

    String readable() {
        read(0, tex.length());
        return out.toString();
    }

    private void read(int from, int end) {
        int at = from;
        while (at < end) {
            at = step(at, end);
        }
    }

    /** @return where to go on, always behind {@code at} */
    private int step(int at, int end) {
        return switch (tex.charAt(at)) {
            case '$' -> formula(at, end);
            case '\\' -> command(at, end);
            case '{' -> group(at, end);
            case '~' -> tie(at, end);
            case '-' -> dash(at, end);
            case '`' -> quote(at, end, "``", "“");
            case '\'' -> quote(at, end, "''", "”");
            case 'h', 'w' -> address(at, end);
            default -> literally(at, at + 1);
        };
    }

    private int put(String shown, int next) {
        out.append(shown);
        return next;
    }

    private int literally(int from, int end) {
        out.append(tex, from, end);
        return end;
    }

    private int formula(int at, int end) {
        if (!formulas.region(at, end).lookingAt()) {
            return literally(at, at + 1);
        }
        int group = formulas.start(1) >= 0 ? 1 : 2;
        int next = formulas.end();
        return put(new TexFormula(tex, braces).readable(formulas.start(group), formulas.end(group)), next);
    }

    // Whatever an address holds is part of it, but for what TeX asks to be escaped.
    private int address(int at, int end) {
        boolean inWord = at > 0 && Character.isLetterOrDigit(tex.charAt(at - 1));
        if (inWord || !addresses.region(at, end).lookingAt()) {
            return literally(at, at + 1);
        }
        int next = addresses.end();
        return put(tex.substring(at, next).replaceAll("\\\\([%&_#~])", "$1"), next);
    }

    // Braces that hold no command may be what the author meant to show.
    private int group(int at, int end) {
        boolean styled = braces.opensAt(at, end) && at + 1 < end && tex.charAt(at + 1) == '\\';
        return styled ? inside(at) : literally(at, at + 1);
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

    // "Fig.~2" is kept together, "~2" is about two, and in a path a tilde is a tilde.
    private int tie(int at, int end) {
        boolean between =
                at > 0 && at + 1 < end && " /(=:".indexOf(tex.charAt(at - 1)) < 0 && tex.charAt(at + 1) != ' ';
        return put(between ? "\u00a0" : "~", at + 1);
    }

    // "--fast" is an option of a program and "-->" an arrow, neither a dash.
    private int dash(int at, int end) {
        int after = at;
        while (after < end && tex.charAt(after) == '-') {
            after++;
        }
        boolean option = (at == 0 || tex.charAt(at - 1) == ' ') && after < end && Character.isLetter(tex.charAt(after));
        boolean arrow = after < end && tex.charAt(after) == '>';
        return switch (after - at) {
            case 2 -> option || arrow ? literally(at, after) : put("–", after);
            case 3 -> arrow ? literally(at, after) : put("—", after);
            default -> literally(at, after);
        };
    }

    private int quote(int at, int end, String doubled, String shown) {
        return tex.startsWith(doubled, at) && at + 1 < end ? put(shown, at + 2) : literally(at, at + 1);
    }

    private int command(int at, int end) {
        int after = nameEnd(tex, at, end);
        String name = tex.substring(at + 1, after);
        if (TexSymbols.FONTS.contains(name) && braces.opensAt(after, end)) {
            return inside(after);
        }
        if (name.equals("href") && braces.opensAt(after, end) && braces.opensAt(braces.closingOf(after) + 1, end)) {
            return inside(braces.closingOf(after) + 1);
        }
        if (TexSymbols.UNSEEN.contains(name)) {
            return skipSpace(after, end);
        }
        return Accents.isInText(name) ? accent(at, name, after, end) : symbol(at, name, after);
    }

    private int accent(int at, String name, int after, int end) {
        int from = Character.isLetter(name.charAt(0)) ? after : skipSpace(after, end);
        boolean group = braces.opensAt(from, end);
        int next = group ? braces.closingOf(from) + 1 : nameEnd(tex, from, end);
        String letter = tex.substring(Math.min(from, end), next).replaceAll("[{}]", "");
        String base =
                letter.startsWith("\\") ? TexSymbols.of(letter.substring(1)).orElse("") : letter;
        boolean sign = base.isEmpty() || !Character.isLetter(base.charAt(0));
        boolean word = Character.isLetter(name.charAt(0)) && !group;
        return sign || word ? literally(at, after) : put(Accents.accented(name, base), next);
    }

    private int symbol(int at, String name, int after) {
        Optional<String> shown = TexSymbols.of(name);
        if (shown.isEmpty()) {
            return literally(at, after);
        }
        // A letter that is a command ends with a space or an empty group, which belongs to it.
        boolean word = Character.isLetter(name.charAt(0));
        int next = word && tex.startsWith("{}", after) ? after + 2 : after;
        return put(shown.get(), next);
    }

    private int skipSpace(int from, int end) {
        int at = from;
        while (at < end && tex.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** Behind the name of the command at {@code at}: letters, or one sign; behind the character there if it is none. */
    static int nameEnd(String tex, int at, int end) {
        int after = at + 1;
        if (at < end && tex.charAt(at) != '\\') {
            return after;
        }
        while (after < end && isAsciiLetter(tex.charAt(after))) {
            after++;
        }
        return Math.min(end, Math.max(after, at + 2));
    }

    private static boolean isAsciiLetter(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    }
}
