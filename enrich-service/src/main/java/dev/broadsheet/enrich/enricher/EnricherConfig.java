package dev.broadsheet.enrich.enricher;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@ConfigMapping(prefix = "broadsheet.enrichers")
interface EnricherConfig {

    /** The fields that are made; all unless given. */
    Optional<Set<String>> fields();

    /** How long an enricher may take for one paper before the paper goes on without its field. */
    @WithDefault("2s")
    Duration timeLimit();

    /** Other limits for some fields. */
    Map<String, Duration> timeLimits();

    /** How many calls of one enricher may be out that nobody waits for any more; beyond that it is not called. */
    @WithDefault("2")
    int abandonedCalls();

    /** What the findings about earlier revisions may take of the heap, roughly, in MiB; 0 keeps none. */
    @WithDefault("32")
    int cacheMebibytes();

    default Duration timeLimit(String field) {
        return timeLimits().getOrDefault(field, timeLimit());
    }
}
