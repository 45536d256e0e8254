package dev.broadsheet.enrich.summary;

/**
 * What can be seen of a sentence, and what it is worth in a summary: the weights of a linear regression of the mean of
 * ROUGE-1 and ROUGE-L. enrich-service/README.md says on which papers and how it was made.
 */
enum Trait {
    /** 1 if the authors introduce something. */
    INTRODUCES(0.076),
    /** 1 if they study or show something and introduce nothing. */
    STUDIES(0.0184),
    /** 1 if something is better than before. */
    GAINS(0.0194),
    /** 1 if it says where code or data are; held down by hand, because few of the papers show that nobody wants it. */
    AVAILABILITY(-0.1),
    /** From 0 for the abstract's first sentence to 1 for its last. */
    POSITION(-0.0133),
    /** Which part of the title's content words it has. */
    TITLE_SHARE(0.133),
    /** The mean of log(1 + times in title and abstract) of its content words. */
    REPETITION(0.105),
    /** The same as a sum over its different content words. */
    COVERAGE(0.0052),
    /** Words ÷ 40. */
    LENGTH(0.205),
    LENGTH_SQUARED(-0.205),
    /** The cosine of its vector and the title's, both from the paper's one inference. */
    CLOSENESS(0.549);

    private final double weight;

    Trait(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }
}
