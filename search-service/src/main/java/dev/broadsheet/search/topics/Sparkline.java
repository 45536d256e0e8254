package dev.broadsheet.search.topics;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A course of weeks as one line, as small as a word.
 *
 * @param points of the whole line, as an SVG polyline takes them
 * @param late the points of its last weeks
 */
public record Sparkline(String points, String late) {

    public static final int WIDTH = 150;
    public static final int HEIGHT = 30;

    /** @param papers of each week, the oldest first; at least two */
    public static Sparkline of(List<Long> papers) {
        long most = Math.max(1, papers.stream().mapToLong(Long::longValue).max().orElse(1));
        return new Sparkline(
                points(papers, most, 0), points(papers, most, Math.max(0, papers.size() - 1 - Trends.LATE)));
    }

    private static String points(List<Long> papers, long most, int from) {
        double step = (double) WIDTH / (papers.size() - 1);
        return IntStream.range(from, papers.size())
                .mapToObj(i -> WeekChart.decimal(i * step) + ","
                        + WeekChart.decimal(HEIGHT - (double) HEIGHT * papers.get(i) / most))
                .collect(Collectors.joining(" "));
    }
}
