package dev.broadsheet.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPauseTest {

    private final RetryPause pause = new RetryPause(Duration.ofSeconds(10), Duration.ofMinutes(15));

    @ParameterizedTest
    @CsvSource({"1, 10", "2, 20", "4, 80", "7, 640", "8, 900", "1000000, 900"})
    void doublesUpToTheLongestAndTakesUpToHalfOff(int attempt, int seconds) {
        assertThat(pause.after(attempt))
                .isBetween(Duration.ofSeconds(seconds).dividedBy(2), Duration.ofSeconds(seconds));
    }
}
