package dev.broadsheet.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkAheadTest {

    private static final long SECOND = 1_000_000_000L;

    private final WorkAhead workAhead = new WorkAhead(Duration.ofSeconds(2), 10);

    @Test
    void putsTheFewestBeforeAnEnrichmentWhoseRateIsUnknown() {
        assertThat(workAhead.room(0, 0, 0)).isEqualTo(10);
    }

    @Test
    void putsAsMuchBeforeItAsItGetsDoneInTheGivenTime() {
        workAhead.room(0, 100, 0);

        assertThat(workAhead.room(50, 20, SECOND)).isEqualTo(80);
    }

    @Test
    void putsNothingMoreBeforeItWhenTooMuchWaits() {
        workAhead.room(0, 100, 0);

        assertThat(workAhead.room(50, 500, SECOND)).isZero();
    }

    @Test
    void keepsTheRateOfAnEnrichmentThatHadNothingToDo() {
        workAhead.room(0, 50, 0);
        workAhead.room(50, 0, SECOND);

        assertThat(workAhead.room(50, 0, 3600 * SECOND)).isEqualTo(100);
    }

    @Test
    void goesOnceOverALagThatStandsStillBecauseNobodyCanReadIt() {
        WorkAhead workAhead = new WorkAhead(Duration.ofMillis(800), 16);
        long second = 1_000_000_000L;

        assertThat(workAhead.room(82, 28, 0)).isZero();
        assertThat(workAhead.room(82, 28, second)).isZero();
        assertThat(workAhead.room(82, 28, 2 * second)).isEqualTo(16);
        // If enrichment is away after all, that was all.
        assertThat(workAhead.room(82, 44, 3 * second)).isZero();
        assertThat(workAhead.room(82, 44, 30 * second)).isZero();
        // It was not: what has been done frees its place, and what could not be read is behind it.
        assertThat(workAhead.room(126, 0, 31 * second)).isGreaterThanOrEqualTo(16);
    }
}
