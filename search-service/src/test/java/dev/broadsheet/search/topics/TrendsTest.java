package dev.broadsheet.search.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrendsTest {

    private static final Trends TRENDS = new Trends(
            LocalDate.parse("2026-03-02"),
            weeks(100, 100),
            Map.of(
                    "ai/agents", topic("ai/agents", 10, 20),
                    "ai/safety", topic("ai/safety", 10, 40),
                    "ai/planning", topic("ai/planning", 10, 10),
                    "ai/minds", topic("ai/minds", 0, 1)),
            Map.of("ai", 77L));

    @Test
    void putsWhatRisesMostFirst() {
        assertThat(TRENDS.rising()).extracting(rising -> rising.topic().id()).containsExactly("ai/safety", "ai/agents");
        assertThat(TRENDS.rise("ai/agents")).contains(new Rise(80, 40));
        assertThat(TRENDS.rise("ai/planning")).isEmpty();
        assertThat(TRENDS.rise("gone/away")).isEmpty();
    }

    @Test
    void knowsHowManyPapersThereAre() {
        assertThat(TRENDS.papers("ai")).isEqualTo(77);
        assertThat(TRENDS.papers("ai/agents")).isEqualTo(200);
        assertThat(TRENDS.papers("gone/away")).isZero();
    }

    private static Trends.Topic topic(String id, long before, long late) {
        List<Long> weeks = weeks(before, late);
        return new Trends.Topic(id, weeks.stream().mapToLong(Long::longValue).sum(), weeks);
    }

    private static List<Long> weeks(long before, long late) {
        List<Long> weeks = new ArrayList<>(Collections.nCopies(Trends.BEFORE, before));
        weeks.addAll(Collections.nCopies(Trends.LATE, late));
        return weeks;
    }
}
