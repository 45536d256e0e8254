package dev.broadsheet.enrich.summary;

import dev.broadsheet.enrich.enricher.Sentence;
import dev.broadsheet.enrich.enricher.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.stemmer.PorterStemmer;

/** How often each stem of a content word stands in a text. */
record Stems(Map<String, Integer> counts) {

    private static final Set<String> CONTENT = Set.of("NOUN", "PROPN", "ADJ", "VERB", "NUM");

    static Stems of(Sentence sentence) {
        PorterStemmer stemmer = new PorterStemmer();
        Map<String, Integer> counts = new HashMap<>();
        for (Word word : sentence.words()) {
            if (CONTENT.contains(word.tag())) {
                counts.merge(stemmer.stem(word.text().toLowerCase(Locale.ROOT)), 1, Integer::sum);
            }
        }
        return new Stems(counts);
    }

    static Stems sum(List<Stems> parts) {
        Map<String, Integer> counts = new HashMap<>();
        parts.forEach(part -> part.counts.forEach((stem, count) -> counts.merge(stem, count, Integer::sum)));
        return new Stems(counts);
    }

    /** The cosine of the two as vectors, 0 to 1. */
    double cosine(Stems other) {
        double dot = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            dot += (double) entry.getValue() * other.counts.getOrDefault(entry.getKey(), 0);
        }
        return dot == 0 ? 0 : dot / (length() * other.length());
    }

    private double length() {
        return Math.sqrt(counts.values().stream()
                .mapToDouble(count -> (double) count * count)
                .sum());
    }
}
