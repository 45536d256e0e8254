package dev.broadsheet.notify.matching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How papers are matched. */
@ConfigMapping(prefix = "broadsheet.matching")
interface MatchingConfig {

    /**
     * How long a paper is news: since its first version was submitted, or since the day of the list that it stands on.
     * What is older reaches no reader by a subscription, however it comes in.
     */
    @WithDefault("P14D")
    Duration newsFor();

    /**
     * How long after its submission a paper can become news again by standing on a list. What it takes to match it is
     * kept for so long.
     */
    @WithDefault("P90D")
    Duration keptFor();

    /** The least cosine between a paper and one that it is to be like; to the middle of several, what comes to the same. */
    @WithDefault("0.88")
    double leastCosine();

    /** A paper on a topic or in a category is left out from this cosine to what the reader wants less of. */
    @WithDefault("0.85")
    double lessCosine();

    /** Components of the encoder's vectors. */
    @WithDefault("384")
    int dimensions();

    /** Papers that are matched together. */
    @WithDefault("20")
    int batch();

    /** How often what waits is looked for; usually nothing does. */
    @WithDefault("2s")
    String sweepEvery();

    /** How often the index of interests is held against the table, and what nobody needs is removed. */
    @WithDefault("5m")
    String checkEvery();
}
