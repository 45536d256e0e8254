package dev.broadsheet.notify.links;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the links in mails are signed and how long they work. */
@ConfigMapping(prefix = "broadsheet.links")
interface LinksConfig {

    /** Signs new links; at least 32 characters. */
    String secret();

    /** Still accepted, so that a secret can be replaced without breaking the links in mails already sent. */
    Optional<List<String>> formerSecrets();

    @WithDefault("PT48H")
    Duration confirmationLifetime();

    /** Practically for ever: a reader may look for the way out in the oldest mail. */
    @WithDefault("P3650D")
    Duration unsubscribeLifetime();

    /** Shorter, because it opens everything: a mail that is forwarded takes the link along. */
    @WithDefault("P60D")
    Duration preferencesLifetime();
}
