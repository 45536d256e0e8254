package dev.broadsheet.notify.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What protects mailboxes from people who write other people's addresses into the form. */
@ConfigMapping(prefix = "broadsheet.subscriptions")
interface SubscriptionConfig {

    @WithDefault("3")
    int confirmationsPerHour();
}
