package dev.broadsheet.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SourceStateTest {

    private static final Instant DUE = Instant.parse("2026-03-03T12:00:00Z");
    private static final Duration OVERDUE = Duration.ofHours(1);

    @Test
    void isWhatTheLastRoundSaidUntilTheNextOneIsOverdue() {
        SourceState fresh = state(Condition.FRESH);

        assertThat(fresh.asOf(DUE.plus(OVERDUE), OVERDUE)).isSameAs(fresh);
    }

    @ParameterizedTest
    @EnumSource(names = {"FRESH", "QUIET_DAY", "HOLIDAY"})
    void isStaleWhenNoRoundHasEndedForLong(Condition said) {
        SourceState late = state(said).asOf(DUE.plusSeconds(3_601), OVERDUE);

        assertThat(late.condition()).isEqualTo(Condition.STALE);
        assertThat(late.since()).isEqualTo(DUE.plus(OVERDUE));
        assertThat(late.why().orElseThrow()).contains("2026-03-03T12:00:00Z");
    }

    @Test
    void keepsFailing() {
        SourceState failing = state(Condition.FAILING);

        assertThat(failing.asOf(DUE.plus(Duration.ofDays(2)), OVERDUE)).isSameAs(failing);
    }

    private static SourceState state(Condition condition) {
        return new SourceState(
                "feed",
                condition,
                DUE.minusSeconds(60),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                DUE,
                DUE);
    }
}
