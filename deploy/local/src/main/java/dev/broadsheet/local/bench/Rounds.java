package dev.broadsheet.local.bench;

import dev.broadsheet.local.console.Console;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Contenders one after the other, round after round, so that what else the machine does falls on all of them.
 *
 * @param unit of what they do, as in {@code papers/s}
 */
public record Rounds(Console console, String unit, List<Contender> contenders) {

    /** @return work done in a second by contender and round; a round to warm up is left out */
    public Map<String, List<Double>> run(int rounds) {
        Map<String, List<Double>> results = new LinkedHashMap<>();
        contenders.forEach(contender -> results.put(contender.name(), new ArrayList<>()));
        for (int round = 0; round <= rounds; round++) {
            for (Contender contender : contenders) {
                double rate = contender.perSecond();
                console.line("  %-8s %-28s %,8.1f %s"
                        .formatted(round == 0 ? "warming" : "round " + round, contender.name(), rate, unit));
                if (round > 0) {
                    results.get(contender.name()).add(rate);
                }
            }
        }
        return results;
    }

    /** Each round's figure by another's of the same round. */
    public static List<Double> ratio(List<Double> figures, List<Double> others) {
        return IntStream.range(0, figures.size())
                .mapToObj(round -> figures.get(round) / others.get(round))
                .toList();
    }

    /** Prints minimum, median and maximum. */
    public static void row(Console console, String what, List<Double> figures) {
        double[] sorted =
                figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        console.line("  %-44s %,9.2f %,9.2f %,9.2f"
                .formatted(what, sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]));
    }
}
