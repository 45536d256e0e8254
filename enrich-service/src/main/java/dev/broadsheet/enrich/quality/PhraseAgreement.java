package dev.broadsheet.enrich.quality;

import dev.broadsheet.contracts.paper.PaperEnriched.KeyPhrase;
import dev.broadsheet.enrich.phrases.Stems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How far the first ten phrases of one paper agree with its references, each 0 to 1. */
record PhraseAgreement(double precision, double recall) {

    private static final int FIRST = 10;

    static PhraseAgreement of(List<KeyPhrase> phrases, Set<List<String>> references) {
        Set<List<String>> found = new HashSet<>();
        phrases.stream().limit(FIRST).forEach(phrase -> found.add(Stems.of(phrase.text())));
        int named = Math.min(FIRST, phrases.size());
        found.retainAll(references);
        return new PhraseAgreement(
                named == 0 ? 0 : found.size() / (double) named, found.size() / (double) references.size());
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
