package dev.broadsheet.search.opensearch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long readers wait, and how many at once. */
@ConfigMapping(prefix = "broadsheet.reads")
interface ReadsConfig {

    /** All that one request asks of OpenSearch, waiting for its turn included. */
    @WithDefault("3s")
    Duration deadline();

    /**
     * Requests that ask OpenSearch at once. Above a few per processor more of them only wait there instead of here, and
     * hold memory in both.
     */
    @WithDefault("32")
    int concurrent();

    /** How long a request waits for its turn: a burst passes, and of an overload everybody is told at once. */
    @WithDefault("500ms")
    Duration patience();
}
