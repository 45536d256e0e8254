package dev.broadsheet.search.topics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Counting by topic. */
@ConfigMapping(prefix = "broadsheet.topics")
interface TopicsConfig {

    /** Every paper is counted for it; who looks twice in a minute sees the same. */
    @WithDefault("1m")
    Duration keptFor();
}
