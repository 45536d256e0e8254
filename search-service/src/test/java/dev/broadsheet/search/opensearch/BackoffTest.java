package dev.broadsheet.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void growsFromAFifthOfASecondToTenSecondsWithJitter() {
        Backoff backoff = new Backoff();

        assertThat(backoff.pauseMillis()).isBetween(100L, 200L);
        assertThat(backoff.pauseMillis()).isBetween(200L, 400L);
        for (int i = 0; i < 10; i++) {
            backoff.pauseMillis();
        }
        assertThat(backoff.pauseMillis()).isBetween(5_000L, 10_000L);
    }
}
