package dev.broadsheet.search.indexing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How documents are written. */
@ConfigMapping(prefix = "broadsheet.indexing")
interface IndexingConfig {

    /** About the most that one bulk request carries: what one shard indexes in some tenths of a second. */
    @WithDefault("2M")
    MemorySize bulkBytes();

    /** Of a batch, so that one is made while another is indexed. */
    @WithDefault("2")
    int bulksAtOnce();
}
