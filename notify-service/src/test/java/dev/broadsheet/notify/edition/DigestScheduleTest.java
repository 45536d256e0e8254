package dev.broadsheet.notify.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestScheduleTest {

    @ParameterizedTest
    @CsvSource({
        "2026-05-22T17:59:59.999Z, 2026-05-21",
        "2026-05-22T18:00:00Z, 2026-05-22",
        "2026-05-22T23:59:59Z, 2026-05-22",
        "2026-03-01T00:00:00Z, 2026-02-28"
    })
    void findsTheNewestDigestThatIsDue(Instant now, LocalDate due) {
        assertThat(new DigestSchedule(18).lastDue(now)).isEqualTo(due);
    }

    @Test
    void refusesAnHourThatDoesNotExist() {
        assertThatThrownBy(() -> new DigestSchedule(24)).hasMessageContaining("broadsheet.digest.hour");
    }
}
