package dev.broadsheet.enrich.phrases;

import java.util.ArrayList;
import java.util.List;

/** A phrase that may be a key phrase: all its forms of the same stems, and where they stand. */
final class Candidate {

    private final List<String> stems;
    private final List<Occurrence> occurrences = new ArrayList<>();
    private int acronyms;

    Candidate(List<String> stems) {
        this.stems = List.copyOf(stems);
    }

    void stands(Occurrence occurrence) {
        occurrences.add(occurrence);
    }

    /** Takes the places of an acronym for its own. */
    void join(Candidate acronym) {
        acronyms += acronym.count();
    }

    List<String> stems() {
        return stems;
    }

    /** In the order of the text. */
    List<Occurrence> occurrences() {
        return occurrences;
    }

    /** How often the paper names it, by its acronym too. */
    int count() {
        return occurrences.size() + acronyms;
    }

    boolean inTitle() {
        return occurrences.getFirst().sentence().isTitle();
    }

    /** Where it stands in running text, if anywhere: a title may force capitals on it. */
    Occurrence best() {
        return occurrences.stream()
                .filter(occurrence -> !occurrence.sentence().isTitle())
                .findFirst()
                .orElseGet(occurrences::getFirst);
    }
}
