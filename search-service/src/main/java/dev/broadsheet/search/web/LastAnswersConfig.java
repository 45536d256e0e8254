package dev.broadsheet.search.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Answers that are kept for when OpenSearch cannot be asked. */
@ConfigMapping(prefix = "broadsheet.last-answers")
interface LastAnswersConfig {

    /** Papers in all of them together; one takes about five kilobytes. */
    @WithDefault("5000")
    int papers();

    /** An older one is worse than none. */
    @WithDefault("1h")
    Duration keptFor();
}
