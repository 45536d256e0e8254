package dev.broadsheet.enrich.quality;

import java.util.List;

/**
 * Logistic regression by gradient descent with momentum; the same data give the same weights.
 *
 * @param penalty of the squared weights (ridge), which holds them near zero, that is near the offsets
 */
record LogisticRegression(double penalty, int steps, double rate) {

    private static final double MOMENTUM = 0.9;

    /**
     * What is to be learnt from one example.
     *
     * @param target 0 to 1
     * @param offset of its logit, known beforehand
     */
    record Answer(double target, double importance, double offset) {}

    /**
     * One weight per feature, and the bias last.
     *
     * @param features of each example
     * @param answers in the same order
     */
    double[] fit(double[][] features, List<Answer> answers, double firstBias) {
        int dimensions = features[0].length;
        double[] weights = new double[dimensions + 1];
        weights[dimensions] = firstBias;
        double[] velocity = new double[dimensions + 1];
        for (int step = 0; step < steps; step++) {
            double[] gradient = gradient(features, answers, weights);
            for (int i = 0; i <= dimensions; i++) {
                velocity[i] = MOMENTUM * velocity[i] - rate * gradient[i];
                weights[i] += velocity[i];
            }
        }
        return weights;
    }

    private double[] gradient(double[][] features, List<Answer> answers, double[] weights) {
        int dimensions = weights.length - 1;
        double[] gradient = new double[weights.length];
        for (int example = 0; example < features.length; example++) {
            Answer answer = answers.get(example);
            double predicted = 1 / (1 + Math.exp(-(apply(weights, features[example]) + answer.offset())));
            double error = answer.importance() * (predicted - answer.target()) / features.length;
            for (int i = 0; i < dimensions; i++) {
                gradient[i] += error * features[example][i];
            }
            gradient[dimensions] += error;
        }
        for (int i = 0; i < dimensions; i++) {
            gradient[i] += penalty * weights[i];
        }
        return gradient;
    }

    /** The logit of an example under weights with the bias last. */
    static double apply(double[] weights, double[] features) {
        double sum = weights[features.length];
        for (int i = 0; i < features.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }
}
