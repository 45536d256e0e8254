package dev.broadsheet.search.topics;

/**
 * How much more is written on a topic than its share would be.
 *
 * <p>Expected are, of all papers of the last {@value Trends#LATE} weeks, as large a part as the topic had of the
 * {@value Trends#BEFORE} weeks before: so a topic does not rise because everything does, as after a holiday or while an
 * archive is being filled. The factor is {@code (papers + 5) / (expected + 5)}: the five that both sides get keep small
 * numbers from looking like large changes.
 *
 * @param papers of the topic in the last weeks
 * @param expected of the topic in the last weeks, at its share of the weeks before
 */
public record Rise(long papers, double expected) {

    private static final double PRIOR = 5;
    private static final long LEAST_PAPERS = 5;
    private static final double LEAST_FACTOR = 1.2;

    public Rise {
        if (papers < 0 || !(expected >= 0)) {
            throw new IllegalArgumentException("papers are not negative: " + papers + ", " + expected);
        }
    }

    /**
     * @param late papers of the topic in the last weeks
     * @param before papers of the topic in the weeks before
     * @param allLate papers of all topics and none in the last weeks
     * @param allBefore the same of the weeks before; where there were none, nothing is known of shares, and nothing rises
     */
    static Rise of(long late, long before, long allLate, long allBefore) {
        return new Rise(late, allBefore == 0 ? late : (double) before * allLate / allBefore);
    }

    public double factor() {
        return (papers + PRIOR) / (expected + PRIOR);
    }

    boolean isRising() {
        return papers >= LEAST_PAPERS && factor() >= LEAST_FACTOR;
    }
}
