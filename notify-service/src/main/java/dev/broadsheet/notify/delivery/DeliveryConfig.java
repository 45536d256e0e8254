package dev.broadsheet.notify.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How mails are handed to the SMTP server. */
@ConfigMapping(prefix = "broadsheet.delivery")
interface DeliveryConfig {

    /** How long a claim keeps other pods off; a pod that died is found out after this. */
    @WithDefault("PT5M")
    Duration claim();

    @WithDefault("PT10S")
    Duration firstRetry();

    /** Between attempts at a mail that its recipient's server puts off. */
    @WithDefault("PT4H")
    Duration longestRetry();

    /** Between attempts while the relay is away or does not let us in. */
    @WithDefault("PT5M")
    Duration longestOutageRetry();

    /** What is put off for so long has bounced. RFC 5321 asks for four to five days. */
    @WithDefault("P4D")
    Duration patience();

    /** How often deferred mails and abandoned claims are looked for. */
    @WithDefault("5s")
    String sweepEvery();

    /** Mails that a sweep claims together. */
    @WithDefault("100")
    int sweepBatch();

    /** The most mails a second that a pod hands to the relay; 0 for no limit. */
    @WithDefault("0")
    double mailsPerSecond();

    /** The most mails a second of a pod to one recipient domain that has no limit of its own; 0 for no limit. */
    @WithDefault("0")
    double mailsPerSecondAndDomain();

    /** Limits of single recipient domains, in mails a second. */
    Map<String, Double> domains();
}
