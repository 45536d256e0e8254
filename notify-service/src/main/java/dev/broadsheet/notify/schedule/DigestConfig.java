package dev.broadsheet.notify.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When digests go out, and how long they are. */
@ConfigMapping(prefix = "broadsheet.digest")
public interface DigestConfig {

    /** Whether digests go out by themselves; an operator can always send an edition. */
    @WithDefault("true")
    boolean scheduled();

    /** The hour, 0 to 23 in UTC, at which the edition of a day closes. Readers get it at their own hour after that. */
    @WithDefault("18")
    int hour();

    /** The most papers in an edition. */
    @WithDefault("20")
    int papers();

    /** How often the schedule is looked at. */
    @WithDefault("60s")
    String checkEvery();

    /** How long after its start the service looks at the schedule for the first time. */
    @WithDefault("60s")
    String firstCheckAfter();

    /** Readers whose mails are asked for in one transaction. */
    @WithDefault("500")
    int batch();
}
