package dev.broadsheet.search.papers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How a new index is laid out. */
@ConfigMapping(prefix = "broadsheet.index")
interface IndexConfig {

    @WithDefault("1")
    int shards();

    @WithDefault("0")
    int replicas();

    /**
     * How long a written paper stays unseen, in OpenSearch's notation. A fixed interval instead of a refresh after each
     * write: a bulk load then costs two refreshes a second, however many batches it has.
     */
    @WithDefault("500ms")
    String refreshInterval();
}
