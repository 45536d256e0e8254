package dev.broadsheet.search.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often one address may ask; by what the clients of the API are used to. */
@ConfigMapping(prefix = "broadsheet.limits")
interface LimitsConfig {

    /** Requests in a window, searches aside; 0 for as many as anybody likes. */
    @WithDefault("500")
    int api();

    /** Searches in a window; 0 for as many as anybody likes. */
    @WithDefault("100")
    int search();

    @WithDefault("300s")
    Duration window();

    /** The most addresses that are counted, about 150 bytes each; who is pushed out begins anew. */
    @WithDefault("100000")
    int addresses();
}
