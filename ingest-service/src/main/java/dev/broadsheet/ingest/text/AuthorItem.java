package dev.broadsheet.ingest.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between two separators of a list of authors.
 *
 * @param name without what is in parentheses
 * @param groups the contents of its parentheses, the outermost ones
 */
record AuthorItem(String name, List<String> groups) {

    AuthorItem {
        groups = List.copyOf(groups);
    }

    /** Splits at commas, semicolons and "and" that are in no parentheses. */
    static List<AuthorItem> split(String text) {
        Splitting splitting = new Splitting(text);
        return splitting.items();
    }

    private static final class Splitting {
        private final String text;
        private final List<AuthorItem> items = new ArrayList<>();
        private final StringBuilder name = new StringBuilder();
        private final List<String> groups = new ArrayList<>();
        private int at;

        private Splitting(String text) {
            this.text = text;
        }

        private List<AuthorItem> items() {
            while (at < text.length()) {
                step();
            }
            close();
            return items;
        }

        private void step() {
            char c = text.charAt(at);
            if (c == '(') {
                group();
            } else if (c == ',' || c == ';') {
                close();
                at++;
            } else if (isWord("and ") || isWord("& ")) {
                close();
                at += text.indexOf(' ', at) + 1 - at;
            } else {
                name.append(c);
                at++;
            }
        }

        private boolean isWord(String word) {
            return text.startsWith(word, at) && (at == 0 || " ,;)".indexOf(text.charAt(at - 1)) >= 0);
        }

        // A parenthesis that never closes goes on to the end.
        private void group() {
            int from = at + 1;
            int depth = 0;
            do {
                depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
                at++;
            } while (depth > 0 && at < text.length());
            groups.add(text.substring(from, depth == 0 ? at - 1 : at).strip());
            name.append(' ');
        }

        private void close() {
            String folded = PaperText.folded(name.toString());
            if (!folded.isEmpty() || !groups.isEmpty()) {
                items.add(new AuthorItem(folded, groups));
            }
            name.setLength(0);
            groups.clear();
        }
    }
}
