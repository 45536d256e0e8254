package dev.broadsheet.notify.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionClockTest {

    @ParameterizedTest
    @CsvSource({
        "2026-05-22T17:59:59.999Z, 2026-05-21",
        "2026-05-22T18:00:00Z, 2026-05-22",
        "2026-05-22T23:59:59Z, 2026-05-22",
        "2026-03-01T00:00:00Z, 2026-02-28"
    })
    void findsTheNewestDayThatIsClosed(Instant now, LocalDate closed) {
        assertThat(new EditionClock(18).lastClosed(now)).isEqualTo(closed);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-08T09:59:59Z, 2026-02-23",
        "2026-03-08T10:00:00Z, 2026-03-02",
        "2026-03-09T00:00:00Z, 2026-03-02",
        "2026-03-15T09:00:00Z, 2026-03-02"
    })
    void closesAWeekWhenMondayBeginsAnywhere(Instant now, LocalDate monday) {
        assertThat(new EditionClock(18).lastClosedWeek(now)).isEqualTo(monday);
    }

    @Test
    void refusesAnHourThatDoesNotExist() {
        assertThatThrownBy(() -> new EditionClock(24)).hasMessageContaining("broadsheet.digest.hour");
    }
}
