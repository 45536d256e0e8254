package dev.broadsheet.enrich.phrases;

import dev.broadsheet.enrich.phrases.LearningExamples.Example;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns weights by AdaGrad with an L1 penalty, which leaves few of them.
 *
 * @see <a href="https://jmlr.org/papers/v12/duchi11a.html">Duchi, Hazan and Singer, Adaptive subgradient methods, 2011</a>
 */
final class LogisticRegression {

    private static final int EPOCHS = 6;
    private static final double RATE = 0.1;
    private static final double PENALTY = 3e-5;

    /** A feature of fewer candidates is chance. */
    private static final int SEEN_ENOUGH = 25;

    /** Smaller weights are not worth their place. */
    private static final double NEGLIGIBLE = 0.05;

    private final LearningExamples examples;
    private final double[] weights;
    private final double[] squaredGradients;
    private double bias = -3;
    private double squaredBiasGradients;

    private LogisticRegression(LearningExamples examples) {
        this.examples = examples;
        this.weights = new double[examples.names().size()];
        this.squaredGradients = new double[weights.length];
    }

    /** By the name of the feature; the same in each run on the same examples. */
    static Map<String, Double> of(LearningExamples examples) {
        LogisticRegression regression = new LogisticRegression(examples);
        List<Example> order = new ArrayList<>(examples.examples());
        Random random = new Random(1);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            order.forEach(regression::learn);
        }
        return regression.weights();
    }

    private void learn(Example example) {
        double error = probability(example) - (example.keyPhrase() ? 1 : 0);
        squaredBiasGradients += error * error;
        bias -= RATE / Math.sqrt(squaredBiasGradients) * error;
        for (int i = 0; i < example.features().length; i++) {
            if (counts(example.features()[i])) {
                correct(example.features()[i], error * example.values()[i]);
            }
        }
    }

    private double probability(Example example) {
        double sum = bias;
        for (int i = 0; i < example.features().length; i++) {
            sum += weights[example.features()[i]] * example.values()[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private boolean counts(int feature) {
        return examples.seen(feature) >= SEEN_ENOUGH;
    }

    private void correct(int feature, double gradient) {
        squaredGradients[feature] += gradient * gradient;
        double step = RATE / Math.sqrt(squaredGradients[feature] + 1e-9);
        double corrected = weights[feature] - step * gradient;
        weights[feature] = Math.copySign(Math.max(0, Math.abs(corrected) - step * PENALTY), corrected);
    }

    private Map<String, Double> weights() {
        Map<String, Double> byName = new TreeMap<>();
        byName.put(Weights.BIAS, rounded(bias));
        for (int feature = 0; feature < weights.length; feature++) {
            if (Math.abs(weights[feature]) >= NEGLIGIBLE) {
                byName.put(examples.names().get(feature), rounded(weights[feature]));
            }
        }
        return byName;
    }

    private static double rounded(double weight) {
        return Math.round(weight * 100) / 100.0;
    }
}
