package dev.broadsheet.local.launch;

import dev.broadsheet.local.bench.OpenLoop.Latencies;
import dev.broadsheet.local.bench.Rounds;
import dev.broadsheet.local.console.Console;
import java.util.List;
import java.util.Map;

/**
 * What {@code ./dev bench search} found.
 *
 * @param indexed papers a second by contender and round
 * @param searched searches a second likewise
 */
record SearchFigures(
        int fewPapers,
        int manyPapers,
        Map<String, List<Double>> indexed,
        List<Latencies> few,
        List<Latencies> many,
        List<Latencies> filtered,
        Map<String, List<Double>> searched) {

    private static final double MEDIAN = 0.5;
    private static final double NEARLY_ALL = 0.99;

    /** Minimum, median and maximum of the rounds. */
    void print(Console console) {
        quantiles(console, "%,d papers".formatted(fewPapers), few);
        quantiles(console, "%,d papers".formatted(manyPapers), many);
        quantiles(console, "%,d papers, filters and facets".formatted(manyPapers), filtered);
        ratio(console, "p50 of %,d / of %,d papers".formatted(manyPapers, fewPapers), many, few, MEDIAN);
        ratio(console, "p50 with filters / without", filtered, many, MEDIAN);
        ratio(console, "p99 with filters / without", filtered, many, NEARLY_ALL);
        rates(console, "searches/s", searched);
        rates(console, "papers/s into the index", indexed);
    }

    private static void quantiles(Console console, String what, List<Latencies> rounds) {
        Rounds.row(console, what + ", p50 ms", quantile(rounds, MEDIAN));
        Rounds.row(console, what + ", p99 ms", quantile(rounds, NEARLY_ALL));
    }

    private static void ratio(
            Console console, String what, List<Latencies> rounds, List<Latencies> others, double share) {
        Rounds.row(console, what, Rounds.ratio(quantile(rounds, share), quantile(others, share)));
    }

    private static List<Double> quantile(List<Latencies> rounds, double share) {
        return rounds.stream().map(round -> round.quantile(share)).toList();
    }

    private static void rates(Console console, String unit, Map<String, List<Double>> figures) {
        List<Double> service = figures.get(SearchRounds.SERVICE);
        List<Double> bare = figures.get(SearchRounds.BARE);
        Rounds.row(console, unit + ", " + SearchRounds.SERVICE, service);
        Rounds.row(console, unit + ", " + SearchRounds.BARE, bare);
        Rounds.row(
                console, unit + ", " + SearchRounds.SERVICE + " / " + SearchRounds.BARE, Rounds.ratio(service, bare));
    }
}
