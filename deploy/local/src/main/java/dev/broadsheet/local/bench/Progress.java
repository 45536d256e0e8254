package dev.broadsheet.local.bench;

import dev.broadsheet.local.papers.ImportReport;
import java.util.ArrayList;
import java.util.List;

/** How fast an import went in its first and in its last tenth, where each took long enough to tell. */
final class Progress {

    private static final int FEWEST_REPORTS = 50;

    private record Moment(long nanos, long read) {}

    private final List<Moment> moments = new ArrayList<>();

    void on(ImportReport report) {
        moments.add(new Moment(System.nanoTime(), report.read()));
    }

    double firstTenth() {
        return rate(0.0, 0.1);
    }

    double lastTenth() {
        return rate(0.9, 1.0);
    }

    private double rate(double from, double to) {
        if (moments.size() < FEWEST_REPORTS) {
            return 0;
        }
        long all = moments.getLast().read();
        List<Moment> part = moments.stream()
                .filter(moment -> moment.read() >= from * all && moment.read() <= to * all)
                .toList();
        Moment first = part.getFirst();
        Moment last = part.getLast();
        return (last.read() - first.read()) * 1e9 / (last.nanos() - first.nanos());
    }
}
