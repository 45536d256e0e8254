package dev.broadsheet.notify.smtp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The relay that takes our mails. */
@ConfigMapping(prefix = "broadsheet.smtp")
interface SmtpConfig {

    @WithDefault("localhost")
    String host();

    @WithDefault("25")
    int port();

    @WithDefault("if-offered")
    Encryption encryption();

    /** Who we are in EHLO; the public address's host if absent. */
    Optional<String> helloName();

    /** Together with {@link #password}: we log in, and never over a connection that is not encrypted. */
    Optional<String> username();

    Optional<String> password();

    /** PEM certificates to trust instead of those of the Java runtime, for a relay with a certificate of its own. */
    Optional<Path> trustedCertificates();

    /** Connections at once, per pod. */
    @WithDefault("8")
    int connections();

    /** After so many mails a connection is replaced; relays dislike endless ones. */
    @WithDefault("100")
    int mailsPerConnection();

    /** An unused connection is not used again after this; most relays hang up after a few minutes. */
    @WithDefault("PT30S")
    Duration idle();

    @WithDefault("PT10S")
    Duration connectTimeout();

    /** How long the server may take for one answer. RFC 5321 allows it minutes for the mail itself. */
    @WithDefault("PT60S")
    Duration answerTimeout();

    /** How the conversation is kept from other ears. */
    enum Encryption {
        NONE,
        /** STARTTLS (RFC 3207) where the server has it. */
        IF_OFFERED,
        /** STARTTLS, or no mail. */
        STARTTLS,
        /** TLS from the first byte, mostly on port 465 (RFC 8314). */
        TLS
    }
}
