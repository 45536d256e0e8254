package dev.broadsheet.enrich.phrases;

import dev.broadsheet.enrich.enricher.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that may be a phrase of a paper, those of the same stems as one. */
final class Candidates {

    private static final int LONGEST = 6;

    private final Map<List<String>, Candidate> byStems = new LinkedHashMap<>();

    /** In the order of the text; an acronym that the paper explains is not among them, but counts for its long form. */
    static Collection<Candidate> of(List<StemmedSentence> sentences) {
        Candidates candidates = new Candidates();
        sentences.forEach(candidates::collect);
        for (Acronym acronym : Acronym.explainedIn(sentences)) {
            candidates.join(acronym);
        }
        return candidates.byStems.values();
    }

    private void collect(StemmedSentence sentence) {
        for (int first = 0; first < sentence.words().size(); first++) {
            Word word = sentence.words().get(first);
            if (word.isSpoken() && PhraseBounds.mayBegin(word)) {
                collectFrom(sentence, first);
            }
        }
    }

    private void collectFrom(StemmedSentence sentence, int first) {
        List<Word> words = sentence.words();
        List<String> stems = new ArrayList<>();
        for (int last = first; last < Math.min(first + LONGEST, words.size()); last++) {
            Word word = words.get(last);
            if (last > first && !follows(word, words.get(last - 1))) {
                return;
            }
            stems.addAll(sentence.stems().get(last));
            if (PhraseBounds.mayEnd(word) && (last > first || PhraseBounds.mayStandAlone(word))) {
                byStems.computeIfAbsent(List.copyOf(stems), Candidate::new)
                        .stands(new Occurrence(sentence, first, last));
            }
        }
    }

    // With one space between them, so that the phrase stands in the text as it is shown.
    private static boolean follows(Word word, Word previous) {
        return word.isSpoken()
                && word.from() == previous.to() + 1
                && (!FunctionWords.contain(word.text()) || FunctionWords.join(word.text()));
    }

    private void join(Acronym acronym) {
        Candidate longForm = byStems.get(acronym.longForm());
        Candidate shortForm = byStems.get(acronym.shortForm());
        if (longForm != null && shortForm != null && longForm != shortForm) {
            longForm.join(shortForm);
            byStems.remove(acronym.shortForm());
        }
    }
}
