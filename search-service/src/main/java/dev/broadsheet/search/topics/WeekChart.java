package dev.broadsheet.search.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Papers per week as bars, in units of a drawing that is {@link #width} wide and {@value #HEIGHT} high and may be stretched.
 *
 * @param most papers of a week; at least one, so that an empty chart is flat
 */
public record WeekChart(List<Bar> bars, long most) {

    public static final int HEIGHT = 100;
    private static final int STEP = 10;
    private static final double GAP = 1.5;

    /**
     * @param late whether it is one of the weeks in which something rises
     * @param label what it stands for, in words
     */
    public record Bar(String x, String y, String width, String height, boolean late, String label) {}

    public WeekChart {
        bars = List.copyOf(bars);
    }

    /**
     * @param papers of each week, the oldest first
     * @param labels of the same weeks
     */
    public static WeekChart of(List<Long> papers, List<String> labels) {
        if (papers.size() != labels.size()) {
            throw new IllegalArgumentException(papers.size() + " weeks and " + labels.size() + " labels");
        }
        long most = Math.max(1, papers.stream().mapToLong(Long::longValue).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            double height = (double) HEIGHT * papers.get(i) / most;
            bars.add(new Bar(
                    decimal(i * STEP + GAP),
                    decimal(HEIGHT - height),
                    decimal(STEP - 2 * GAP),
                    decimal(height),
                    i >= papers.size() - Trends.LATE,
                    labels.get(i)));
        }
        return new WeekChart(bars, most);
    }

    public int width() {
        return bars.size() * STEP;
    }

    static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number).replaceFirst("\\.0$", "");
    }
}
