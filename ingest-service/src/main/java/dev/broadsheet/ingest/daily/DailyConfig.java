package dev.broadsheet.ingest.daily;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** The daily papers of Hugging Face. */
@ConfigMapping(prefix = "broadsheet.sources.daily")
public interface DailyConfig {

    @WithDefault("false")
    boolean enabled();

    /** How often it is looked which list days are due. */
    @WithDefault("2m")
    Duration interval();

    @WithDefault("https://huggingface.co")
    URI url();

    /** List days that are followed; what is older keeps the signals that it has. */
    @WithDefault("60")
    int horizonDays();

    /** A list day is asked for again after its age divided by this, */
    @WithDefault("12")
    int ageDivisor();

    /** but no sooner than this, */
    @WithDefault("10m")
    Duration shortestInterval();

    /** and no later than that. */
    @WithDefault("7d")
    Duration longestInterval();

    /** List days asked for in one round. */
    @WithDefault("10")
    int daysPerRound();

    /** Papers of so many newest list days are asked for singly: comments, linked models, datasets and Spaces. */
    @WithDefault("14")
    int detailDays();

    /** Single papers asked for in one round. */
    @WithDefault("20")
    int detailsPerRound();

    /** From one request to the next, for the whole deployment. */
    @WithDefault("1s")
    Duration requestPause();

    /** How long after a list day's start it may still be empty. */
    @WithDefault("36h")
    Duration grace();
}
