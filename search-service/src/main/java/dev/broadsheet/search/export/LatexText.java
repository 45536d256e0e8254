package dev.broadsheet.search.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A paper's text as the value of a BibTeX field: what is TeX stays TeX (mathematics, accents, {@code \emph}), everything
 * else is escaped, and braces are balanced, which BibTeX counts even where they are escaped.
 */
final class LatexText {

    private LatexText() {}

    static String of(String text) {
        return written(balanced(LatexToken.split(OneLine.of(text))), word -> false);
    }

    /** As {@link #of}, with braces around what a bibliography style must not turn into lower case. */
    static String title(String text) {
        List<LatexToken> tokens = balanced(LatexToken.split(OneLine.of(text)));
        return written(tokens, TitleCase.of(tokens)::isProper);
    }

    /** A text without any meaning in TeX, such as a name. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        OneLine.of(text).codePoints().forEach(character -> plain.append(LatexToken.escaped(character)));
        return plain.toString();
    }

    private interface Protection {
        boolean isNeeded(LatexToken token);
    }

    private static String written(List<LatexToken> tokens, Protection protection) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (int at = 0; at < tokens.size(); at++) {
            LatexToken token = tokens.get(at);
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
            boolean hasArgument = at + 1 < tokens.size() && tokens.get(at + 1).opens();
            boolean guarded = depth == 0 && !hasArgument && protection.isNeeded(token);
            text.append(guarded ? "{" + token.latex() + "}" : token.latex());
        }
        // A command at the very end would take the brace that closes the field for its argument.
        return !tokens.isEmpty() && tokens.getLast().isCommand()
                ? text.append("{}").toString()
                : text.toString();
    }

    /** The tokens without the braces that have no partner. */
    private static List<LatexToken> balanced(List<LatexToken> tokens) {
        boolean[] dropped = new boolean[tokens.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).opens()) {
                open.push(at);
            } else if (tokens.get(at).closes() && open.poll() == null) {
                dropped[at] = true;
            }
        }
        open.forEach(at -> dropped[at] = true);
        List<LatexToken> kept = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            if (!dropped[at]) {
                kept.add(tokens.get(at));
            }
        }
        return kept;
    }
}
