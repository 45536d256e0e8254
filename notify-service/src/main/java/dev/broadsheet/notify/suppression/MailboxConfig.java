package dev.broadsheet.notify.suppression;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The mailbox that bounces, complaints and wishes to unsubscribe come to. Read only if a host is set. */
@ConfigMapping(prefix = "broadsheet.mailbox")
interface MailboxConfig {

    Optional<String> host();

    /** The protocol's own if absent. */
    Optional<Integer> port();

    @WithDefault("imaps")
    Protocol protocol();

    Optional<String> username();

    Optional<String> password();

    /** IMAP only. */
    @WithDefault("INBOX")
    String folder();

    @WithDefault("60s")
    String every();

    /** How the mailbox is read. */
    enum Protocol {
        IMAP,
        IMAPS,
        POP3,
        POP3S
    }
}
