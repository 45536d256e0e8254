package dev.broadsheet.ingest.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How all sources are run. What a single one is told stands beside it. */
@ConfigMapping(prefix = "broadsheet.harvest")
public interface SourceConfig {

    /** A mail address or a page: hosts that are troubled by our requests want somebody to tell. */
    Optional<String> contact();

    /** Papers in one transaction. */
    @WithDefault("500")
    int batchSize();

    /** The longest that a transaction may take, retries included. */
    @WithDefault("60s")
    Duration batchTimeout();

    /** How long a lease outlives its holder. */
    @WithDefault("30s")
    Duration lease();

    /** How often a pod looks whether a round is due that another pod did not start. */
    @WithDefault("2s")
    Duration poll();

    /** The first pause after a failure; each further failure doubles it. */
    @WithDefault("5s")
    Duration firstPause();

    /** The longest pause after a failure. */
    @WithDefault("15m")
    Duration longestPause();

    /** The longest pause that a host may ask for: a typing error of theirs shall not silence us for a year. */
    @WithDefault("6h")
    Duration longestRetryAfter();

    /** How long after a round was due, and has not ended, a source counts as stale whatever the last one said. */
    @WithDefault("1h")
    Duration overdue();

    @WithDefault("10s")
    Duration connectTimeout();

    /** How long a host may be silent: until its first byte, and between two. Shorter than the lease. */
    @WithDefault("20s")
    Duration readTimeout();

    /** The longest that one answer may take, however busily it drips. */
    @WithDefault("5m")
    Duration answerTimeout();

    /** The largest answer, in bytes. */
    @WithDefault("67108864")
    long largestAnswer();
}
