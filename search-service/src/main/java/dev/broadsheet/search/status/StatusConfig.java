package dev.broadsheet.search.status;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** What the status page asks, and for how long. */
@ConfigMapping(prefix = "broadsheet.status")
interface StatusConfig {

    /** Where ingest-service answers. */
    @WithDefault("http://localhost:8081")
    URI ingestUrl();

    /** For each of those that are asked; the page comes without what does not answer. */
    @WithDefault("2s")
    Duration patience();

    /** However many look at the page, each is asked once in this time. */
    @WithDefault("5s")
    Duration keptFor();
}
