package dev.broadsheet.enrich.quality;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/** A mean and its 95 % interval by the percentile bootstrap (Efron, 1979), 2,000 resamples, the same in each run. */
record Interval(double mean, double low, double high) {

    private static final int RESAMPLES = 2000;

    static Interval of(double[] values) {
        Random random = new Random(1);
        double[] means = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            means[i] = random.ints(values.length, 0, values.length)
                    .mapToDouble(index -> values[index])
                    .average()
                    .orElse(Double.NaN);
        }
        Arrays.sort(means);
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        return new Interval(mean, means[RESAMPLES / 40], means[RESAMPLES - 1 - RESAMPLES / 40]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", mean, low, high);
    }
}
