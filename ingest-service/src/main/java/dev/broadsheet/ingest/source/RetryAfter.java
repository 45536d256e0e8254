package dev.broadsheet.ingest.source;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a host wants to be left alone: {@code Retry-After} in seconds or as a date (RFC 9110, 10.2.3), or what
 * {@code RateLimit} says when nothing is left of the allowance ({@code "api";r=0;t=55}).
 */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Pattern NOTHING_LEFT = Pattern.compile("(?:^|[;,\\s])r=0\\s*;\\s*t=(\\d{1,9})");

    private final Clock clock;
    private final Duration ceiling;

    RetryAfter(Clock clock, Duration ceiling) {
        this.clock = clock;
        this.ceiling = ceiling;
    }

    /** @return empty if the host says nothing, or nothing that can be understood */
    Optional<Duration> in(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .flatMap(this::retryAfter)
                .or(() -> exhausted(headers))
                .map(pause -> pause.isNegative() ? Duration.ZERO : pause)
                .map(pause -> pause.compareTo(ceiling) > 0 ? ceiling : pause);
    }

    /** As above, but of the rate limit alone: it may be told with an answer that is good. */
    Optional<Duration> exhausted(HttpHeaders headers) {
        return headers.firstValue("RateLimit")
                .map(NOTHING_LEFT::matcher)
                .filter(Matcher::find)
                .map(matcher -> Duration.ofSeconds(Long.parseLong(matcher.group(1))))
                .map(pause -> pause.compareTo(ceiling) > 0 ? ceiling : pause);
    }

    private Optional<Duration> retryAfter(String value) {
        String text = value.strip();
        return SECONDS.matcher(text).matches()
                ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                : untilDate(text);
    }

    private Optional<Duration> untilDate(String text) {
        try {
            return Optional.of(Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
