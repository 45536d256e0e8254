package dev.broadsheet.notify.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How mails present themselves. */
@ConfigMapping(prefix = "broadsheet.mail")
interface MailConfig {

    /** Name and address of the sender; the name must not need quotes. */
    @WithDefault("Broadsheet <papers@broadsheet.local>")
    String from();
}
