package dev.broadsheet.search.export;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A piece of a paper's text, as TeX reads it.
 *
 * @param written as in the paper
 */
record LatexToken(Kind kind, String written) {

    enum Kind {
        MATH,
        COMMAND,
        WORD,
        CHARACTER
    }

    // As in Pandoc: the signs touch what they enclose, so that prices are left alone.
    private static final Pattern TOKEN = Pattern.compile("(?<math>\\$\\$(?:[^$\\\\]|\\\\.){1,2000}+\\$\\$"
            + "|\\$(?! )(?:[^$\\\\]|\\\\.){1,2000}+(?<! )\\$(?!\\d)"
            + "|\\\\\\((?:[^\\\\]|\\\\[^()]){1,2000}+\\\\\\)|\\\\\\[(?:[^\\\\]|\\\\[^\\[\\]]){1,2000}+\\\\\\])"
            + "|(?<command>\\\\(?:[a-zA-Z]++|[^a-zA-Z]))"
            + "|(?<word>[\\p{L}\\p{N}\\p{M}]++(?:['’.+/-][\\p{L}\\p{N}\\p{M}]++)*+)"
            + "|.");
    private static final String SYMBOLS = "%&_#$'`\"^~=.,;:!-/ ";
    /** Commands that read or write files, or change what others mean: whoever typesets a citation must not run them. */
    private static final Set<String> UNSAFE = Set.of(
            "catcode",
            "closein",
            "closeout",
            "csname",
            "def",
            "directlua",
            "documentclass",
            "edef",
            "endcsname",
            "expandafter",
            "futurelet",
            "gdef",
            "immediate",
            "include",
            "includegraphics",
            "includeonly",
            "input",
            "jobname",
            "latelua",
            "let",
            "loop",
            "newcommand",
            "newenvironment",
            "openin",
            "openout",
            "output",
            "providecommand",
            "read",
            "renewcommand",
            "renewenvironment",
            "repeat",
            "RequirePackage",
            "scantokens",
            "shipout",
            "special",
            "usepackage",
            "write",
            "xdef");

    private static final Pattern COMMAND = Pattern.compile("\\\\([a-zA-Z]+)");

    /** @param text one line */
    static List<LatexToken> split(String text) {
        return TOKEN.matcher(text).results().flatMap(LatexToken::read).toList();
    }

    private static Stream<LatexToken> read(MatchResult match) {
        String written = match.group();
        if (match.group("math") != null) {
            // Mathematics that does not add up is text, and so are its signs.
            return isSound(written) ? Stream.of(new LatexToken(Kind.MATH, written)) : unsound(written);
        }
        Kind kind = match.group("command") != null
                ? Kind.COMMAND
                : match.group("word") != null ? Kind.WORD : Kind.CHARACTER;
        return Stream.of(new LatexToken(kind, written));
    }

    private static Stream<LatexToken> unsound(String written) {
        return Stream.concat(
                Stream.of(new LatexToken(Kind.CHARACTER, written.substring(0, 1))),
                split(written.substring(1)).stream());
    }

    // BibTeX counts braces that a backslash escapes, and other readers of its files do not: either way they must add
    // up.
    private static boolean isSound(String math) {
        boolean balanced = isBalanced(math) && isBalanced(math.replaceAll("\\\\[{}]", ""));
        // ^^5c would be a backslash.
        return balanced
                && !math.contains("^^")
                && COMMAND.matcher(math).results().noneMatch(LatexToken::isUnsafe);
    }

    private static boolean isBalanced(String math) {
        int depth = 0;
        for (int at = 0; at < math.length() && depth >= 0; at++) {
            depth += math.charAt(at) == '{' ? 1 : math.charAt(at) == '}' ? -1 : 0;
        }
        return depth == 0;
    }

    private static boolean isUnsafe(MatchResult command) {
        return UNSAFE.contains(command.group(1));
    }

    boolean opens() {
        return kind == Kind.CHARACTER && written.equals("{");
    }

    boolean closes() {
        return kind == Kind.CHARACTER && written.equals("}");
    }

    boolean isCommand() {
        return kind == Kind.COMMAND && latex().equals(written);
    }

    String latex() {
        return switch (kind) {
            case MATH -> math();
            case COMMAND -> command();
            case WORD -> written;
            case CHARACTER -> opens() || closes() || written.equals("~") ? written : escaped(written.codePointAt(0));
        };
    }

    private String math() {
        String uncommented = written.replaceAll("(?<!\\\\)([%#])", "\\\\$1");
        return uncommented.contains("\\begin") ? uncommented : uncommented.replaceAll("(?<!\\\\)&", "\\\\&");
    }

    private String command() {
        String name = written.substring(1);
        if (Character.isLetter(name.codePointAt(0))) {
            return UNSAFE.contains(name) ? "\\textbackslash{}" + name : written;
        }
        // A new line means nothing in a citation, and with a brace behind it would be read as an escaped brace.
        if (name.equals("\\")) {
            return " ";
        }
        return SYMBOLS.contains(name) ? written : escaped(name.codePointAt(0));
    }

    static String escaped(int character) {
        return switch (character) {
            case '&', '%', '#', '_', '$' -> "\\" + (char) character;
            case '^' -> "\\^{}";
            case '~' -> "\\~{}";
            case '\\' -> "\\textbackslash{}";
            case '{' -> "\\textbraceleft{}";
            case '}' -> "\\textbraceright{}";
            default -> Character.toString(character);
        };
    }
}
