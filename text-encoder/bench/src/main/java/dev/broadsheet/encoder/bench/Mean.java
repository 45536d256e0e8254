package dev.broadsheet.encoder.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * @param margin half of the 95% interval, by bootstrap with a fixed seed
 */
public record Mean(double value, double margin) {

    private static final int RESAMPLES = 1000;

    /** Of at least one value. */
    public static Mean of(double[] values) {
        Random random = new Random(1);
        double[] means = new double[RESAMPLES];
        Arrays.setAll(
                means,
                i -> random.ints(values.length, 0, values.length)
                        .mapToDouble(at -> values[at])
                        .average()
                        .orElseThrow());
        Arrays.sort(means);
        double width = means[(int) (0.975 * RESAMPLES)] - means[(int) (0.025 * RESAMPLES)];
        return new Mean(Arrays.stream(values).average().orElseThrow(), width / 2);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f ± %.3f", value, margin);
    }
}
