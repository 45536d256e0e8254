package dev.broadsheet.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private final RetryAfter retryAfter =
            new RetryAfter(Clock.fixed(Instant.parse("2026-03-04T12:00:00Z"), ZoneOffset.UTC), Duration.ofHours(1));

    @Test
    void readsSeconds() {
        assertThat(retryAfter.in(headers("Retry-After", "120"))).contains(Duration.ofMinutes(2));
    }

    @Test
    void readsADate() {
        assertThat(retryAfter.in(headers("Retry-After", "Wed, 4 Mar 2026 12:05:00 GMT")))
                .contains(Duration.ofMinutes(5));
    }

    @Test
    void takesADateThatIsPastForNow() {
        assertThat(retryAfter.in(headers("Retry-After", "Wed, 4 Mar 2026 11:05:00 GMT")))
                .contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "Wed, 4 Mar 2037 12:05:00 GMT"})
    void waitsNoLongerThanTheCeiling(String value) {
        assertThat(retryAfter.in(headers("Retry-After", value))).contains(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "", "99999999999999999999"})
    void hearsNothingWhereNothingCanBeUnderstood(String value) {
        assertThat(retryAfter.in(headers("Retry-After", value))).isEmpty();
    }

    @Test
    void readsAnAllowanceThatIsUsedUp() {
        assertThat(retryAfter.exhausted(headers("RateLimit", "\"api\";r=0;t=55")))
                .contains(Duration.ofSeconds(55));
        assertThat(retryAfter.exhausted(headers("RateLimit", "\"api\";r=10;t=55")))
                .isEmpty();
    }

    private static HttpHeaders headers(String name, String value) {
        return HttpHeaders.of(Map.of(name, List.of(value)), (key, text) -> true);
    }
}
