package dev.broadsheet.ingest.quarantine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of what cannot be read is kept. */
@ConfigMapping(prefix = "broadsheet.quarantine")
interface QuarantineConfig {

    /** Records kept per source; what comes beyond is only counted, so that no broken file fills the database. */
    @WithDefault("1000")
    int recordsPerSource();
}
