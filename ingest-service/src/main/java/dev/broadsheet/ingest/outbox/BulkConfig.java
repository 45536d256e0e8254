package dev.broadsheet.ingest.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far bulk papers may go ahead of enrichment, so that live papers find it free. */
@ConfigMapping(prefix = "broadsheet.bulk")
interface BulkConfig {

    /** Off: bulk papers are published at once, whoever waits behind them. */
    @WithDefault("true")
    boolean heldBack();

    /** The consumer group whose lag counts. */
    @WithDefault("enrich")
    String enrichmentGroup();

    /** As much work as may lie before enrichment; a live paper waits for no more than that. */
    @WithDefault("800ms")
    Duration workAhead();

    /** The fewest papers that may lie before enrichment, so that its workers never run dry. */
    @WithDefault("16")
    int fewest();

    /** How often the lag is looked at. */
    @WithDefault("200ms")
    Duration lookInterval();
}
