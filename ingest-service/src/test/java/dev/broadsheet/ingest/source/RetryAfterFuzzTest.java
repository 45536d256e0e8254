package dev.broadsheet.ingest.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class RetryAfterFuzzTest {

    private static final Duration CEILING = Duration.ofHours(1);

    private final RetryAfter retryAfter =
            new RetryAfter(Clock.fixed(Instant.parse("2026-03-04T12:00:00Z"), ZoneOffset.UTC), CEILING);

    @FuzzTest
    void waitsFromNowToTheCeilingIfAtAll(byte[] header) {
        String value = new String(header, ISO_8859_1);
        check(retryAfter.in(headers("Retry-After", value)));
        check(retryAfter.in(headers("RateLimit", value)));
        check(retryAfter.exhausted(headers("RateLimit", value)));
    }

    private static void check(Optional<Duration> pause) {
        pause.ifPresent(found -> assertThat(found).isBetween(Duration.ZERO, CEILING));
    }

    private static HttpHeaders headers(String name, String value) {
        return HttpHeaders.of(Map.of(name, List.of(value)), (key, text) -> true);
    }
}
