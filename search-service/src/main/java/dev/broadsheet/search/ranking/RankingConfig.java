package dev.broadsheet.search.ranking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How results are ranked. */
@ConfigMapping(prefix = "broadsheet.ranking")
interface RankingConfig {

    /** What the cosine weighs in the fused score of a query of a few words; the words weigh the rest. */
    @WithDefault("0.5")
    double semanticWeightOfWords();

    /** The same for a query of a sentence or more. */
    @WithDefault("0.8")
    double semanticWeightOfQuestions();

    /** How many of the best papers say what was meant; 0 leaves the query as it is. */
    @WithDefault("3")
    int feedbackPapers();

    /** What they weigh together, beside the query's 1. */
    @WithDefault("0.5")
    double feedbackWeight();

    /** How many papers each way of searching contributes. */
    @WithDefault("200")
    int candidates();

    /**
     * A paper whose vector is further from the query's than this is no result, however few there are. With
     * bge-small-en-v1.5, meaningless queries come to 0.55 to 0.62 of some paper, and fitting ones to 0.65 to 0.85.
     */
    @WithDefault("0.62")
    double leastCosine();

    /** Where fewer papers hold the words as they were typed, papers with words like them are results too. */
    @WithDefault("10")
    int fewMatches();

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
