package dev.broadsheet.enrich.phrases;

import dev.broadsheet.contracts.paper.PaperEnriched.KeyPhrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The best candidates, none of them a part of another. */
final class Selection {

    private static final int MOST = 12;
    private static final int FEWEST = 6;

    /** Below this share of the best one's weight a phrase is only named when there are too few. */
    private static final double WORTH_NAMING = 0.25;

    private Selection() {}

    static List<KeyPhrase> of(Collection<Candidate> candidates) {
        List<Candidate> ranked = candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::weight).reversed())
                .toList();
        List<KeyPhrase> selected = new ArrayList<>();
        List<Set<String>> named = new ArrayList<>();
        for (Candidate candidate : ranked) {
            double score = candidate.weight() / ranked.getFirst().weight();
            if (selected.size() == MOST || (selected.size() >= FEWEST && score < WORTH_NAMING)) {
                break;
            }
            Set<String> stems = new HashSet<>(candidate.stems());
            if (named.stream().noneMatch(other -> other.containsAll(stems) || stems.containsAll(other))) {
                named.add(stems);
                selected.add(new KeyPhrase(candidate.text(), Math.round(score * 1000) / 1000.0));
            }
        }
        return selected;
    }
}
