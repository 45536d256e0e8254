package dev.broadsheet.search.export;

import dev.broadsheet.search.export.LatexToken.Kind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which capitals of a title belong to its words and not to its style. Acronyms and product names always do (BERT, GPT-4,
 * PyTorch, 3D); a word with one capital does where the title's other words have none, as a name.
 */
record TitleCase(LatexToken first, boolean capitalised) {

    private static final Pattern INNER_CAPITAL =
            Pattern.compile("[\\p{L}\\p{N}\\p{M}’']\\p{Lu}|(?<![\\p{L}\\p{N}])[\\p{Lu}&&[^AI]](?:\\p{N}|$|[+./-])");
    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");
    private static final int SIGNIFICANT = 4;

    static TitleCase of(List<LatexToken> tokens) {
        List<LatexToken> words =
                tokens.stream().filter(token -> token.kind() == Kind.WORD).toList();
        List<String> significant = words.stream()
                .skip(1)
                .map(LatexToken::written)
                .filter(word -> word.length() >= SIGNIFICANT)
                .toList();
        long capitalised =
                significant.stream().filter(TitleCase::startsWithCapital).count();
        return new TitleCase(words.isEmpty() ? null : words.getFirst(), 2 * capitalised > significant.size());
    }

    boolean isProper(LatexToken token) {
        return switch (token.kind()) {
            case WORD -> isProperWord(token);
            // BibTeX turns the capitals of mathematics and of commands into lower case as well.
            case MATH, COMMAND -> CAPITAL.matcher(token.latex()).find();
            case CHARACTER -> false;
        };
    }

    private boolean isProperWord(LatexToken token) {
        boolean name = !capitalised
                && !token.equals(first)
                && CAPITAL.matcher(token.written()).find();
        return name || INNER_CAPITAL.matcher(token.written()).find();
    }

    private static boolean startsWithCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }
}
