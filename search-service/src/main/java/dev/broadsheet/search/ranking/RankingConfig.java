package dev.broadsheet.search.ranking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How results are ranked. */
@ConfigMapping(prefix = "broadsheet.ranking")
interface RankingConfig {

    /** What the cosine weighs in the fused score; the words weigh the rest. */
    @WithDefault("0.7")
    double semanticWeight();

    /** How many papers each way of searching contributes. */
    @WithDefault("200")
    int candidates();

    /**
     * A paper whose vector is further from the query's than this is no result, however few there are. With
     * bge-small-en-v1.5, meaningless queries come to 0.55 to 0.62 of some paper, and fitting ones to 0.65 to 0.85.
     */
    @WithDefault("0.62")
    double leastCosine();

    @WithDefault("10000")
    int cachedQueries();

    @WithDefault("1h")
    Duration cachedFor();

    /** Rankings that are kept for the next pages of those who read on. */
    @WithDefault("500")
    int keptRankings();

    @WithDefault("10m")
    Duration keptFor();
}
