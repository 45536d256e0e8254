package dev.broadsheet.enrich.flow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "broadsheet.reenrich")
interface BacklogConfig {

    /**
     * On while the topic of a new generation is being built: what it lacks of the papers discovered so far is made beside
     * the live papers.
     */
    @WithDefault("false")
    boolean enabled();

    /** How often it is looked whether other partitions have come, once the backlog is done. */
    @WithDefault("5s")
    Duration lookInterval();
}
