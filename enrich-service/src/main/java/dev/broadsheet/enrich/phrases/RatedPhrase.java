package dev.broadsheet.enrich.phrases;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A candidate and how probably it is a key phrase.
 *
 * @param relevance 0 to 1
 * @param vector as the transformer read it in its place, of unit length; empty behind the transformer's limit
 */
record RatedPhrase(Candidate candidate, double relevance, Optional<float[]> vector) {

    /** Contextual vectors of one text are all alike: below this cosine two phrases have nothing in common. */
    private static final double UNRELATED = 0.8;

    /** How much of one is in the other, 0 to 1: by their stems or, if that is more, by their vectors. */
    double overlap(RatedPhrase other) {
        return Math.max(sharedStems(other), closeness(other));
    }

    /** Whether the other has all its stems. */
    boolean isPartOf(RatedPhrase other) {
        return other.candidate.stems().containsAll(candidate.stems());
    }

    private double closeness(RatedPhrase other) {
        if (vector.isEmpty() || other.vector.isEmpty()) {
            return 0;
        }
        return Math.max(0, (Likeness.cosine(vector.get(), other.vector.get()) - UNRELATED) / (1 - UNRELATED));
    }

    private double sharedStems(RatedPhrase other) {
        Set<String> stems = new HashSet<>(candidate.stems());
        Set<String> others = new HashSet<>(other.candidate.stems());
        int shorter = Math.min(stems.size(), others.size());
        stems.retainAll(others);
        return stems.size() / (double) shorter;
    }
}
