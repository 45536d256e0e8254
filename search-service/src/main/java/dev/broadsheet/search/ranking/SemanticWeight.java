package dev.broadsheet.search.ranking;

/**
 * What meaning weighs beside the words, by the length of the query: a few words are what a reader remembers of a paper,
 * a sentence says what it is about and rarely in the paper's own words.
 *
 * @param ofWords the weight in a query of {@value #FEW} words or fewer, 0 to 1
 * @param ofQuestions in one of {@value #MANY} words or more
 */
record SemanticWeight(double ofWords, double ofQuestions) {

    private static final int FEW = 6;
    private static final int MANY = 12;

    /** @param words of a query; between few and many the weight grows evenly */
    double of(int words) {
        double share = Math.clamp((double) (words - FEW) / (MANY - FEW), 0, 1);
        return ofWords + share * (ofQuestions - ofWords);
    }
}
