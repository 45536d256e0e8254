package dev.broadsheet.ingest.lookup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Questions to arXiv about single papers. */
@ConfigMapping(prefix = "broadsheet.sources.lookup")
public interface LookupConfig {

    @WithDefault("false")
    boolean enabled();

    /** How often the queue is looked at; nothing is asked while it is empty. */
    @WithDefault("1s")
    Duration interval();

    @WithDefault("https://export.arxiv.org/api/query")
    URI url();

    /** Ids in one question, at most 100. */
    @WithDefault("100")
    int batchSize();

    /** How long an answer stays known. */
    @WithDefault("30d")
    Duration keep();
}
