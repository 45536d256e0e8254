package dev.broadsheet.enrich.enricher;

import java.util.List;

/**
 * A sentence as it stands in the paper, and its words.
 *
 * @param from index of its first {@code char} in {@link Reading#text()}
 */
public record Sentence(String text, int from, List<Word> words) {

    public Sentence {
        words = List.copyOf(words);
    }

    public int to() {
        return from + text.length();
    }
}
