package dev.broadsheet.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.search.daily.ListPeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-02 | 2026-03-03 | ",
                "2026-02-27 | 2026-03-01 | no papers on Saturday",
                "2026-02-27 | 2026-03-02 | no papers on Saturday and Sunday",
                "2026-02-26 | 2026-03-02 | no papers from Friday to Sunday",
                "2026-02-06 | 2026-03-02 | no papers from 7 Feb 2026 to 1 Mar 2026",
            })
    void saysWhichDaysAreSkipped(LocalDate earlier, LocalDate later, String skipped) {
        assertThat(PeriodWords.skipped(new ListPeriod.Day(earlier), new ListPeriod.Day(later)))
                .isEqualTo(skipped);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-W09 | 2026-W10 | ",
                "2026-W08 | 2026-W10 | no papers in week 9",
                "2026-W07 | 2026-W10 | no papers in week 8 and week 9",
                "2025-W50 | 2026-W02 | no papers from week 51 to week 1",
            })
    void saysWhichWeeksAreSkipped(String earlier, String later, String skipped) {
        assertThat(PeriodWords.skipped(ListPeriod.Week.parse(earlier), ListPeriod.Week.parse(later)))
                .isEqualTo(skipped);
    }

    @Test
    void saysWhichMonthsAreSkipped() {
        ListPeriod october = new ListPeriod.Month(YearMonth.of(2025, 10));

        assertThat(PeriodWords.skipped(october, new ListPeriod.Month(YearMonth.of(2025, 12))))
                .isEqualTo("no papers in November 2025");
        assertThat(PeriodWords.skipped(october, new ListPeriod.Month(YearMonth.of(2026, 2))))
                .isEqualTo("no papers from November 2025 to January 2026");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-W10 | Week 10, 2 to 8 March 2026",
                "2026-W14 | Week 14, 30 March to 5 April 2026",
                "2026-W01 | Week 1, 29 December 2025 to 4 January 2026",
            })
    void namesAWeekByItsDays(String week, String headline) {
        assertThat(PeriodWords.headline(ListPeriod.Week.parse(week))).isEqualTo(headline);
    }
}
