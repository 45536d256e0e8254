package dev.broadsheet.search.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.search.topics.WeekChart.Bar;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WeekChartTest {

    @Test
    void drawsABarForEachWeek() {
        WeekChart chart = WeekChart.of(List.of(0L, 3L, 4L, 1L, 0L), List.of("a", "b", "c", "d", "e"));
        assertThat(chart.most()).isEqualTo(4);
        assertThat(chart.width()).isEqualTo(50);
        assertThat(chart.bars())
                .startsWith(
                        new Bar("1.5", "100", "7", "0", false, "a"),
                        new Bar("11.5", "25", "7", "75", true, "b"),
                        new Bar("21.5", "0", "7", "100", true, "c"));
    }

    @Test
    void isFlatWithoutPapers() {
        WeekChart chart = WeekChart.of(List.of(0L, 0L), List.of("a", "b"));
        assertThat(chart.bars()).extracting(Bar::height).containsOnly("0");
        assertThat(Sparkline.of(List.of(0L, 0L, 0L)).points()).isEqualTo("0,30 75,30 150,30");
    }

    @Test
    void drawsTheLastWeeksOfALineApart() {
        Sparkline line = Sparkline.of(List.of(1L, 2L, 4L, 0L, 1L, 2L));
        assertThat(line.points()).isEqualTo("0,22.5 30,15 60,0 90,30 120,22.5 150,15");
        assertThat(line.points()).endsWith(line.late());
        assertThat(line.late().split(" ")).hasSize(Trends.LATE + 1);
    }

    @Property
    void staysInItsFrame(@ForAll @Size(min = 2, max = 60) List<@LongRange(max = Integer.MAX_VALUE) Long> papers) {
        WeekChart chart = WeekChart.of(papers, Collections.nCopies(papers.size(), ""));
        for (Bar bar : chart.bars()) {
            assertThat(Double.parseDouble(bar.y())).isBetween(0.0, 100.0);
            assertThat(Double.parseDouble(bar.y()) + Double.parseDouble(bar.height()))
                    .isBetween(99.9, 100.1);
            assertThat(Double.parseDouble(bar.x()) + Double.parseDouble(bar.width()))
                    .isLessThan(chart.width());
        }
        for (String point : Sparkline.of(papers).points().split(" ")) {
            assertThat(point).matches("\\d+(\\.\\d)?,\\d+(\\.\\d)?");
        }
    }
}
