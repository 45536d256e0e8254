package dev.broadsheet.ingest.frontpage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What stands on the front page of a day for which no list outside is followed. */
@ConfigMapping(prefix = "broadsheet.front-page")
interface FrontPageConfig {

    /** Whether papers are chosen here for days that no list outside shows. */
    @WithDefault("true")
    boolean enabled();

    /** Primary categories from which papers are chosen. */
    @WithDefault("cs.AI,cs.CL,cs.CV,cs.LG")
    List<String> categories();

    /** The most papers that are chosen for a day, beside those that people submitted. */
    @WithDefault("30")
    int papers();

    /** What makes a paper better than another, the most important first. */
    @WithDefault("upvotes,code,earlier")
    List<Merit> merits();

    /** The newest announcement days that are looked at; older front pages stay as they are. */
    @WithDefault("5")
    int days();

    /** How long after the announcement of a day a list outside that is followed, and answers, may leave the day empty. */
    @WithDefault("24h")
    Duration patience();

    @WithDefault("5m")
    Duration interval();
}
