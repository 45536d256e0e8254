package dev.broadsheet.notify.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What protects mailboxes from people who write other people's addresses into the form. */
@ConfigMapping(prefix = "broadsheet.subscriptions")
interface SubscriptionConfig {

    /** Mails to one address that ask for a confirmation; what is asked for beyond that is added to the last one's page. */
    @WithDefault("3")
    int confirmationsPerHour();

    /** What nobody confirmed is forgotten after this; as long as the links to confirm work. */
    @WithDefault("PT48H")
    Duration requestLifetime();

    /** Forms and requests that name one address, known or not; 0 for as many as anybody likes. */
    @WithDefault("10")
    int requestsPerAddress();

    /** Forms and requests of one client, by its network address; 0 for as many as anybody likes. */
    @WithDefault("60")
    int requestsPerClient();

    /** In which both are counted. */
    @WithDefault("PT1H")
    Duration window();
}
