package dev.broadsheet.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a source is, as the deployment knows it.
 *
 * @param failures in a row
 * @param readAt the database's clock when this was read
 */
record SourceState(
        String source,
        Condition condition,
        Instant since,
        Optional<String> why,
        Optional<Instant> lastSuccess,
        Optional<LocalDate> newestDay,
        int failures,
        Instant nextRun,
        Instant readAt) {

    Duration dueIn() {
        return Duration.between(readAt, nextRun);
    }
}
