package dev.broadsheet.notify.mime;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Signing mails with DKIM (RFC 6376). Off unless there is a key. */
@ConfigMapping(prefix = "broadsheet.dkim")
interface DkimConfig {

    /** A PEM file with a PKCS #8 private key, RSA of at least 2,048 bits or Ed25519 (RFC 8463). */
    Optional<Path> privateKey();

    /** Whose mail it is; the sender's domain if absent. */
    Optional<String> domain();

    /** Where the public key is published: {@code <selector>._domainkey.<domain>}. */
    Optional<String> selector();
}
