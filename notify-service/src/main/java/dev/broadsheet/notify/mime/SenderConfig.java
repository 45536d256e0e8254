package dev.broadsheet.notify.mime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How mails present themselves. */
@ConfigMapping(prefix = "broadsheet.mail")
public interface SenderConfig {

    /** Name and address of the sender; the name must not need quotes. */
    @WithDefault("Broadsheet <papers@broadsheet.local>")
    String from();

    /**
     * Where bounces go, such as {@code bounces@example.org}; each mail gets a return path of its own,
     * {@code bounces+<mail>@example.org}. The sender's address if absent.
     */
    Optional<String> returnPath();

    /** Where mail programs may write to unsubscribe; needs the mailbox to be read. */
    Optional<String> unsubscribeAddress();
}
