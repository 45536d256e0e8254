package dev.broadsheet.local.launch;

import dev.broadsheet.local.bench.PageReads;
import dev.broadsheet.local.bench.Rounds;
import dev.broadsheet.local.console.Console;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** One reader who reads the pages of every kind in turns, round after round; the service is warm. */
final class PageRounds {

    private static final int WARMING = 200;
    private static final int ROUNDS = 5;
    private static final int READS = 60;
    private static final double MEDIAN = 0.5;
    private static final double NEARLY_ALL = 0.95;

    private final Console console;
    private final PageReads reads;
    private final List<MeasuredPage> pages;
    private final Map<MeasuredPage, List<double[]>> millis = new LinkedHashMap<>();
    private int read;

    PageRounds(Console console, PageReads reads, List<MeasuredPage> pages) {
        this.console = console;
        this.reads = reads;
        this.pages = List.copyOf(pages);
    }

    void run() throws IOException, InterruptedException {
        console.line("Warming");
        for (MeasuredPage page : pages) {
            millis.put(page, new ArrayList<>());
            times(page, WARMING);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            console.line("Round %d of %d".formatted(round, ROUNDS));
            for (MeasuredPage page : pages) {
                millis.get(page).add(times(page, READS));
            }
        }
        print();
    }

    /** Sorted. */
    private double[] times(MeasuredPage page, int count) throws IOException, InterruptedException {
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            times[i] = reads.read(page.address().apply(read++)).millis();
        }
        return DoubleStream.of(times).sorted().toArray();
    }

    private void print() throws IOException, InterruptedException {
        console.line(
                "Milliseconds to the last byte; least, median and most of %d rounds of %d".formatted(ROUNDS, READS));
        for (MeasuredPage page : pages) {
            Rounds.row(console, page.name() + ", median", quantiles(page, MEDIAN));
            Rounds.row(console, page.name() + ", 95 of 100", quantiles(page, NEARLY_ALL));
        }
        console.line("Bytes, packed: the HTML, and a first view");
        for (MeasuredPage page : pages) {
            URI address = page.address().apply(read++);
            console.line("  %-44s %,9d %,9d"
                    .formatted(page.name(), reads.read(address).bytes(), reads.bytesOfFirstView(address)));
        }
    }

    private List<Double> quantiles(MeasuredPage page, double share) {
        return millis.get(page).stream()
                .map(times -> times[(int) (share * times.length)])
                .toList();
    }
}
