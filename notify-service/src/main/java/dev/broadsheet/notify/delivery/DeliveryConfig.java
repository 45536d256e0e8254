package dev.broadsheet.notify.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How mails are handed to the SMTP server. */
@ConfigMapping(prefix = "broadsheet.delivery")
interface DeliveryConfig {

    /** SMTP conversations at once, per pod and source of work. */
    @WithDefault("8")
    int concurrency();

    /** An SMTP conversation that takes longer is given up. Must be well below {@link #claim}. */
    @WithDefault("PT60S")
    Duration sendTimeout();

    /** How long a claim keeps other pods off; a pod that died is found out after this. */
    @WithDefault("PT5M")
    Duration claim();

    @WithDefault("PT10S")
    Duration firstRetry();

    @WithDefault("PT15M")
    Duration longestRetry();

    /** How often deferred mails and abandoned claims are looked for. */
    @WithDefault("5s")
    String sweepEvery();

    /** Mails that a sweep claims together. */
    @WithDefault("50")
    int sweepBatch();
}
