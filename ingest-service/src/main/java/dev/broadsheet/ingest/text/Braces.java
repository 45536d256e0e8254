package dev.broadsheet.ingest.text;

import java.util.Arrays;

/** Where each opening brace of a text closes. Found once for the whole text, so that no reading goes back and forth. */
final class Braces {

    private static final int NOWHERE = -1;

    private final int[] closing;

    Braces(String text) {
        closing = new int[text.length()];
        Arrays.fill(closing, NOWHERE);
        int[] open = new int[text.length()];
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '\\' -> at++;
                case '{' -> open[depth++] = at;
                case '}' -> {
                    if (depth > 0) {
                        closing[open[--depth]] = at;
                    }
                }
                default -> {
                    // Only braces count.
                }
            }
        }
    }

    /** Whether a group that ends before {@code end} begins here. */
    boolean opensAt(int at, int end) {
        return at < end && closing[at] != NOWHERE && closing[at] < end;
    }

    int closingOf(int at) {
        return closing[at];
    }
}
