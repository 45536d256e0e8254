package dev.broadsheet.ingest.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The announcement feeds of arXiv. */
@ConfigMapping(prefix = "broadsheet.sources.feed")
public interface FeedConfig {

    @WithDefault("false")
    boolean enabled();

    @WithDefault("15m")
    Duration interval();

    /** Where the feeds stand, without the category; RSS ({@code …/rss}) and Atom are told apart by what comes. */
    @WithDefault("https://rss.arxiv.org/atom")
    URI url();

    @WithDefault("cs.AI,cs.CL,cs.CV,cs.LG")
    List<String> categories();

    /** How long after the announcement a feed may still be yesterday's; it is written at midnight US Eastern. */
    @WithDefault("6h")
    Duration grace();

    /** How much longer a category may be without any paper. */
    @WithDefault("7d")
    Duration quiet();
}
