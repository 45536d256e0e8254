package dev.broadsheet.ingest.reconcile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The comparison of what was announced, harvested and stored. */
@ConfigMapping(prefix = "broadsheet.sources.reconciliation")
public interface ReconciliationConfig {

    @WithDefault("false")
    boolean enabled();

    @WithDefault("1h")
    Duration interval();

    /** Days that are compared, counted back from today. */
    @WithDefault("7")
    int days();

    /** Days after which a paper that one source shows must be in the other. */
    @WithDefault("1")
    int graceDays();

    /** Days after which it is forgotten who has shown what. */
    @WithDefault("30")
    int keepDays();
}
