package dev.broadsheet.local.bench;

import java.util.Random;

/** Slips of fingers. */
final class Misspelling {

    private static final int SHORTEST = 3;
    private static final int LETTERS = 26;

    private Misspelling() {}

    /** The word with one letter replaced, left out, put in, or swapped with its neighbour; shorter words as they are. */
    static String of(String word, Random random) {
        if (word.length() < SHORTEST) {
            return word;
        }
        int at = random.nextInt(word.length() - 1);
        char other = (char) ('a' + random.nextInt(LETTERS));
        StringBuilder slip = new StringBuilder(word);
        switch (random.nextInt(4)) {
            case 0 -> slip.setCharAt(at, other);
            case 1 -> slip.deleteCharAt(at);
            case 2 -> slip.insert(at, other);
            default -> slip.insert(at, word.charAt(at + 1)).deleteCharAt(at + 2);
        }
        // A letter replaced by itself, or swapped with its like, is no slip.
        return slip.toString().equalsIgnoreCase(word) ? slip.insert(at, other).toString() : slip.toString();
    }
}
