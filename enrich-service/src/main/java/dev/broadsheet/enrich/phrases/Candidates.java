package dev.broadsheet.enrich.phrases;

import dev.broadsheet.enrich.enricher.Sentence;
import dev.broadsheet.enrich.enricher.Word;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The noun phrases of a paper, those of the same stems as one. */
final class Candidates {

    private final Map<List<String>, Candidate> byStems = new LinkedHashMap<>();

    /** In the order of the text; the abstract shows which words of the title are names. */
    static Collection<Candidate> of(Sentence title, List<Sentence> sentences) {
        Candidates candidates = new Candidates();
        Spelling spelling = Spelling.of(sentences);
        candidates.collect(title, 0, spelling);
        for (int i = 0; i < sentences.size(); i++) {
            candidates.collect(sentences.get(i), i + 1, spelling);
        }
        return candidates.byStems.values();
    }

    private void collect(Sentence sentence, int position, Spelling spelling) {
        for (List<Word> phrase : NounPhrases.of(sentence)) {
            if (saysSomething(phrase)) {
                byStems.merge(
                        Candidate.stems(phrase),
                        new Candidate(Candidate.stems(phrase), spelling.of(phrase, position), position),
                        (known, again) -> {
                            known.seenAgain();
                            return known;
                        });
            }
        }
    }

    private static boolean saysSomething(List<Word> phrase) {
        int letters = phrase.stream().mapToInt(word -> word.text().length()).sum();
        boolean generic =
                phrase.stream().allMatch(word -> !NounPhrases.isNoun(word) || GenericWords.isNoun(word.text()));
        return letters > 2 && !generic;
    }
}
