package dev.broadsheet.search.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListPeriodTest {

    @ParameterizedTest
    @CsvSource({"2025-W44,2025-10-27,2025-11-02", "2026-W01,2025-12-29,2026-01-04", "2020-W53,2020-12-28,2021-01-03"})
    void spansAnIsoWeekFromMondayToSunday(String written, LocalDate first, LocalDate last) {
        ListPeriod.Week week = ListPeriod.Week.parse(written);

        assertThat(week.first()).isEqualTo(first);
        assertThat(week.last()).isEqualTo(last);
        assertThat(week).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-44", "2025-W54", "W44", "2025-W44-1", "", "2025-W4"})
    void refusesWhatIsNoWeek(String written) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> ListPeriod.Week.parse(written));
    }

    @Test
    void leadsToThePeriodsBeforeAndAfter() {
        assertThat(ListPeriod.Week.parse("2026-W01").previous()).hasToString("2025-W52");
        assertThat(new ListPeriod.Month(YearMonth.of(2025, 12)).next()).hasToString("2026-01");
        assertThat(new ListPeriod.Day(LocalDate.of(2026, 3, 1)).previous()).hasToString("2026-02-28");
    }

    @Test
    void countsTheOffsetOfAPageWithoutOverflow() {
        ListRequest request = new ListRequest(
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                ListRequest.Order.PUBLISHED,
                Integer.MAX_VALUE,
                100);

        assertThat(request.offset()).isEqualTo(214_748_364_700L);
    }
}
