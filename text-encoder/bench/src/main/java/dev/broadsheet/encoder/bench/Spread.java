package dev.broadsheet.encoder.bench;

import java.util.List;
import java.util.Locale;

/** What was measured in several rounds. */
record Spread(double lowest, double median, double highest) {

    static Spread of(List<Double> rounds) {
        List<Double> sorted = rounds.stream().sorted().toList();
        return new Spread(sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,.0f (%,.0f to %,.0f)", median, lowest, highest);
    }
}
