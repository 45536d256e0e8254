package dev.broadsheet.ingest.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How files are read in. */
@ConfigMapping(prefix = "broadsheet.import")
interface ImportConfig {

    /** Papers in one transaction. */
    @WithDefault("1000")
    int batchSize();

    /** A file of at most so many lines is somebody waiting for its papers; a longer one waits for live papers. */
    @WithDefault("100")
    int liveAtMost();

    /** The longest line, in bytes; a longer one is rejected and its neighbours go through. */
    @WithDefault("1048576")
    int longestLine();

    /** How many rejected lines the answer names; all of them are counted. */
    @WithDefault("100")
    int namedErrors();

    /** How many rejected lines of an import go into quarantine. */
    @WithDefault("1000")
    int quarantined();

    /** How often an upload is told how far it is. */
    @WithDefault("1s")
    Duration progressInterval();

    /** The longest that a transaction may take, retries included. */
    @WithDefault("60s")
    Duration batchTimeout();
}
