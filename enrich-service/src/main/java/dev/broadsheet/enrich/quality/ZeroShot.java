package dev.broadsheet.enrich.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Scores by similarity to descriptions alone: each description's difference from the mean description, as a linear
 * function of mapped paper vectors that has mean 0 and deviation 1 over the papers.
 */
final class ZeroShot {

    private ZeroShot() {}

    /** @return one function per description, with its bias last */
    static List<double[]> functions(List<double[]> descriptions, double[][] papers) {
        int dimensions = descriptions.getFirst().length;
        double[] mean = new double[dimensions];
        for (double[] description : descriptions) {
            for (int i = 0; i < dimensions; i++) {
                mean[i] += description[i] / descriptions.size();
            }
        }
        List<double[]> functions = new ArrayList<>();
        for (double[] description : descriptions) {
            double[] direction = new double[dimensions + 1];
            for (int i = 0; i < dimensions; i++) {
                direction[i] = description[i] - mean[i];
            }
            functions.add(standardized(direction, papers));
        }
        return functions;
    }

    private static double[] standardized(double[] direction, double[][] papers) {
        double[] scores = Arrays.stream(papers)
                .mapToDouble(paper -> LogisticRegression.apply(direction, paper))
                .toArray();
        double mean = Arrays.stream(scores).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(scores)
                .map(score -> (score - mean) * (score - mean))
                .average()
                .orElseThrow());
        double[] function = Arrays.stream(direction).map(x -> x / deviation).toArray();
        function[direction.length - 1] -= mean / deviation;
        return function;
    }
}
