package dev.broadsheet.enrich.quality;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How what was found agrees with what was judged, over a number of papers. */
record Agreement(int right, int found, int judged) {

    static final Agreement NONE = new Agreement(0, 0, 0);

    static <T> Agreement between(Set<T> found, Set<T> judged) {
        Set<T> right = new HashSet<>(found);
        right.retainAll(judged);
        return new Agreement(right.size(), found.size(), judged.size());
    }

    Agreement and(Agreement other) {
        return new Agreement(right + other.right, found + other.found, judged + other.judged);
    }

    double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    double recall() {
        return judged == 0 ? 1 : (double) right / judged;
    }

    double f1() {
        return 2.0 * right / Math.max(1, found + judged);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "precision %.3f, recall %.3f, F1 %.3f (%d right, %d found, %d judged)",
                precision(),
                recall(),
                f1(),
                right,
                found,
                judged);
    }
}
