package dev.broadsheet.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final long NOW = 1_000_000_000_000L;

    @Test
    void letsASecondsWorthGoAtOnceAndSpreadsTheRestEvenly() {
        RateLimit limit = new RateLimit(4);

        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            waits.add(limit.turn(NOW, Duration.ofSeconds(5)).toMillis());
        }

        assertThat(waits).containsExactly(0L, 0L, 0L, 0L, 250L, 500L, 750L);
    }

    @Test
    void takesNoTurnThatIsTooFarAway() {
        RateLimit limit = new RateLimit(0.5);
        assertThat(limit.turn(NOW, Duration.ofSeconds(1))).isZero();

        assertThat(limit.turn(NOW, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(2));
        assertThat(limit.turn(NOW, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(2));
        assertThat(limit.turn(NOW + Duration.ofSeconds(2).toNanos(), Duration.ofSeconds(1)))
                .isZero();
    }

    @Test
    void savesNoMoreThanASecondsWorthOverAQuietTime() {
        RateLimit limit = new RateLimit(2);
        limit.turn(NOW, Duration.ofSeconds(1));

        long later = NOW + Duration.ofHours(1).toNanos();
        assertThat(limit.turn(later, Duration.ofSeconds(1))).isZero();
        assertThat(limit.turn(later, Duration.ofSeconds(1))).isZero();
        assertThat(limit.turn(later, Duration.ofSeconds(1))).isEqualTo(Duration.ofMillis(500));
    }
}
