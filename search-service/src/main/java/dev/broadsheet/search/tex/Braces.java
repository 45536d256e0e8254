package dev.broadsheet.search.tex;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Which braces of a text belong together. One behind a backslash is a sign, and no brace. */
final class Braces {

    private static final int NONE = -1;

    private final int[] closing;

    Braces(String tex) {
        closing = new int[tex.length()];
        Arrays.fill(closing, NONE);
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < tex.length(); at++) {
            switch (tex.charAt(at)) {
                case '\\' -> at++;
                case '{' -> open.push(at);
                case '}' -> {
                    if (!open.isEmpty()) {
                        closing[open.pop()] = at;
                    }
                }
                default -> {}
            }
        }
    }

    boolean opensAt(int at, int end) {
        return at < end && closing[at] != NONE && closing[at] < end;
    }

    /** Of a brace that {@link #opensAt}. */
    int closingOf(int at) {
        return closing[at];
    }
}
