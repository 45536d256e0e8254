package dev.broadsheet.search.indexing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The run mode in which this service builds the index anew, beside the live one, and ends. */
@ConfigMapping(prefix = "broadsheet.reindex")
interface ReindexConfig {

    @WithDefault("false")
    boolean enabled();

    /** Goes back to the index that was replaced last, brought up to date first. */
    @WithDefault("false")
    boolean rollback();

    /** How many documents are compared with what the topics hold of them. */
    @WithDefault("500")
    int sample();
}
