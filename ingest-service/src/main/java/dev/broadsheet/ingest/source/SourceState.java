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

    /** This state, or that nothing has been heard since: a judgement is only as good as the round that made it. */
    SourceState asOf(Instant now, Duration overdue) {
        if (condition == Condition.FAILING || !now.isAfter(nextRun.plus(overdue))) {
            return this;
        }
        return new SourceState(
                source,
                Condition.STALE,
                condition == Condition.STALE ? since : nextRun.plus(overdue),
                Optional.of("no round has ended since the one that was due at " + nextRun),
                lastSuccess,
                newestDay,
                failures,
                nextRun,
                readAt);
    }

    Duration dueIn() {
        return Duration.between(readAt, nextRun);
    }
}
