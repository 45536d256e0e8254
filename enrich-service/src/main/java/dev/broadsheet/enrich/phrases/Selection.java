package dev.broadsheet.enrich.phrases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Picks one phrase after the other, each time the one that says most beside those already picked; never a part of one
 * that is picked.
 *
 * @see <a href="https://doi.org/10.1145/290941.291025">Carbonell and Goldstein, The use of MMR, 1998</a>
 */
final class Selection {

    private static final int MOST = 12;
    private static final int FEWEST = 6;

    /** Above this a phrase is named although there are enough. */
    private static final double WORTH_NAMING = 0.1;

    /** Below this nothing is named, however few there are. */
    private static final double WORTHLESS = 0.03;

    /** How much of its worth a phrase loses that is all said already. */
    private static final double DIVERSITY = 0.5;

    /** @param worth its relevance, less what is said already */
    record Pick(RatedPhrase phrase, double worth) {

        private Pick after(RatedPhrase named) {
            return new Pick(phrase, Math.min(worth, phrase.relevance() * (1 - DIVERSITY * phrase.overlap(named))));
        }
    }

    private final List<Pick> picks = new ArrayList<>();
    private final List<Pick> left;

    private Selection(Collection<RatedPhrase> phrases) {
        left = new ArrayList<>(phrases.stream()
                .map(phrase -> new Pick(phrase, phrase.relevance()))
                .toList());
    }

    /** The best first, their worth descending. */
    static List<Pick> of(Collection<RatedPhrase> phrases) {
        Selection selection = new Selection(phrases);
        while (!selection.left.isEmpty() && selection.picks.size() < MOST) {
            Pick best = Collections.max(selection.left, Comparator.comparingDouble(Pick::worth));
            if (!selection.wants(best)) {
                break;
            }
            selection.pick(best);
        }
        return selection.picks;
    }

    private boolean wants(Pick best) {
        return best.worth() >= (picks.size() < FEWEST ? WORTHLESS : WORTH_NAMING);
    }

    private void pick(Pick best) {
        picks.add(best);
        left.remove(best);
        left.removeIf(pick -> pick.phrase().isPartOf(best.phrase()));
        left.replaceAll(pick -> pick.after(best.phrase()));
    }
}
