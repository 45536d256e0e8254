package dev.broadsheet.search.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WeeksTest {

    @Test
    void endWithTheirLastDay() {
        Weeks weeks = new Weeks(LocalDate.parse("2026-03-02"), 16);
        assertThat(weeks.lastDay(15)).isEqualTo("2026-03-02");
        assertThat(weeks.firstDay(15)).isEqualTo("2026-02-24");
        assertThat(weeks.lastDay(14)).isEqualTo("2026-02-23");
        assertThat(weeks.firstDay(0)).isEqualTo("2025-11-11");
    }
}
