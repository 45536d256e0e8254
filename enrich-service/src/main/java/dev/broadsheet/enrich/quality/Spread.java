package dev.broadsheet.enrich.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** How far a figure over papers could be off by the choice of the papers: 95 % of so many resamplings, from a fixed seed. */
record Spread(double from, double to) {

    private static final int RESAMPLINGS = 2_000;
    private static final long SEED = 20261125;

    static Spread of(List<Agreement> papers, ToDoubleFunction<Agreement> figure) {
        Random random = new Random(SEED);
        double[] figures = new double[RESAMPLINGS];
        for (int i = 0; i < RESAMPLINGS; i++) {
            Agreement sum = Agreement.NONE;
            for (int j = 0; j < papers.size(); j++) {
                sum = sum.and(papers.get(random.nextInt(papers.size())));
            }
            figures[i] = figure.applyAsDouble(sum);
        }
        Arrays.sort(figures);
        return new Spread(figures[RESAMPLINGS / 40], figures[RESAMPLINGS - 1 - RESAMPLINGS / 40]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f to %.3f", from, to);
    }
}
