package dev.broadsheet.enrich.phrases;

import dev.broadsheet.enrich.enricher.Sentence;
import dev.broadsheet.enrich.enricher.Word;
import dev.broadsheet.enrich.phrases.NounPhrases.Generic;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The noun phrases of a paper, those of the same stems as one. */
final class Candidates {

    private final Map<List<String>, Candidate> byStems = new LinkedHashMap<>();
    private int sentences;

    void addTitle(Sentence title) {
        collect(title, 0);
    }

    void add(Sentence sentence) {
        sentences++;
        collect(sentence, sentences);
    }

    Collection<Candidate> all() {
        return byStems.values();
    }

    private void collect(Sentence sentence, int position) {
        for (List<Word> phrase : NounPhrases.of(sentence)) {
            if (saysSomething(phrase)) {
                byStems.computeIfAbsent(Candidate.stems(phrase), stems -> new Candidate(phrase, position))
                        .seen(phrase, position);
            }
        }
    }

    private static boolean saysSomething(List<Word> phrase) {
        int letters = phrase.stream().mapToInt(word -> word.text().length()).sum();
        boolean generic = phrase.stream()
                .allMatch(word -> !NounPhrases.isNoun(word)
                        || Generic.NOUNS.contains(word.text().toLowerCase(Locale.ROOT)));
        return letters > 2 && !generic;
    }
}
