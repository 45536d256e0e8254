package dev.broadsheet.notify.opensearch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where OpenSearch is, and how long it may take. */
@ConfigMapping(prefix = "broadsheet.opensearch")
interface OpenSearchConfig {

    @WithDefault("http://localhost:9200")
    URI url();

    @WithDefault("2s")
    Duration connectTimeout();

    /** The longest wait for an answer; a bulk write is the slowest thing asked. */
    @WithDefault("20s")
    Duration responseTimeout();

    @WithDefault("8")
    int connections();
}
