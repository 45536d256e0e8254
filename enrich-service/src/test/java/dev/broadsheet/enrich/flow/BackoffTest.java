package dev.broadsheet.enrich.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void doublesUpToItsLimitAndNeverPausesLessThanHalf() {
        Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofMillis(500));

        assertThat(backoff.next()).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
        assertThat(backoff.next()).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
        assertThat(backoff.next()).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(backoff.next()).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
    }
}
