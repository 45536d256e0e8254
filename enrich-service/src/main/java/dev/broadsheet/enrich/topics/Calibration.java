package dev.broadsheet.enrich.topics;

import dev.broadsheet.enrich.topics.TopicModel.Evidence;

/**
 * From evidence to the probability that a reader of the field would file the paper there: a logistic function (Platt,
 * "Probabilistic outputs for support vector machines", 1999), fitted to judged papers.
 *
 * @param topic weight of the topic's own score
 * @param group weight of the probability of its group, which counts for the best topic of a group only
 * @param category weight of the paper's having a category of its group
 */
public record Calibration(double topic, double group, double category, double bias) {

    double probability(Evidence evidence) {
        return logistic(
                topic * evidence.score() + group * evidence.support() + (evidence.hasCategory() ? category : 0) + bias);
    }

    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
