package dev.broadsheet.enrich.enricher;

import java.util.List;

/** A sentence as it stands in the paper, and its words. */
public record Sentence(String text, List<Word> words) {

    public Sentence {
        words = List.copyOf(words);
    }
}
