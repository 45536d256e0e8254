package dev.broadsheet.enrich.quality;

import java.util.Arrays;
import java.util.List;

/**
 * Where the vectors of papers lie: around the origin, and about as long as is good for learning. Sentence encoders crowd
 * all texts into a narrow cone; what tells papers apart is the difference from the mean.
 */
final class VectorSpace {

    private static final double LENGTH = 3;

    private final double[] mean;
    private final double scale;

    private VectorSpace(double[] mean, double scale) {
        this.mean = mean;
        this.scale = scale;
    }

    static VectorSpace of(List<float[]> vectors) {
        int dimensions = vectors.getFirst().length;
        double[] mean = new double[dimensions];
        vectors.forEach(vector -> add(mean, vector, 1.0 / vectors.size()));
        double deviation = 0;
        for (int i = 0; i < dimensions; i++) {
            double squares = 0;
            for (float[] vector : vectors) {
                squares += (vector[i] - mean[i]) * (vector[i] - mean[i]);
            }
            deviation += Math.sqrt(squares / vectors.size()) / dimensions;
        }
        return new VectorSpace(mean, LENGTH / (deviation * Math.sqrt(dimensions)));
    }

    private static void add(double[] sum, float[] vector, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * vector[i];
        }
    }

    double[] map(float[] vector) {
        double[] mapped = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            mapped[i] = (vector[i] - mean[i]) * scale;
        }
        return mapped;
    }

    /** A linear function of mapped vectors as one of the vectors themselves; the bias is last. */
    float[] unmap(double[] function) {
        double[] row = Arrays.copyOf(function, function.length);
        int bias = mean.length;
        for (int i = 0; i < bias; i++) {
            row[i] *= scale;
            row[bias] -= row[i] * mean[i];
        }
        float[] floats = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            floats[i] = (float) row[i];
        }
        return floats;
    }
}
