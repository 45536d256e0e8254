package dev.broadsheet.notify.mime;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;

/** Signs mails, where an operator gave a key. */
@Startup // A key that cannot be used stops the service, not the first mail.
@ApplicationScoped
public class MailSigner {

    private static final String ADVICE = "; expected a PKCS #8 key in PEM, as made by: openssl genrsa 2048";

    private final Optional<Dkim> dkim;
    private final Clock clock;

    @Inject
    MailSigner(DkimConfig config, Sender sender, Clock clock) {
        this.dkim = config.privateKey().map(file -> dkim(file, config, sender));
        this.clock = clock;
    }

    /** The mail as it goes out. */
    public byte[] signed(byte[] mail) {
        return dkim.map(signature -> signature.sign(mail, clock.instant())).orElse(mail);
    }

    private static Dkim dkim(Path file, DkimConfig config, Sender sender) {
        String selector = config.selector()
                .orElseThrow(() -> new IllegalArgumentException(
                        "broadsheet.dkim.selector is missing: where is the public key published?"));
        return new Dkim(key(file), config.domain().orElse(sender.domain()), selector);
    }

    private static PrivateKey key(Path file) {
        try {
            String pem = Files.readString(file);
            String base64 =
                    pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s+", "");
            return key(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (IOException | IllegalArgumentException | GeneralSecurityException e) {
            throw new IllegalArgumentException("broadsheet.dkim.private-key cannot be read: " + file + ADVICE, e);
        }
    }

    private static PrivateKey key(PKCS8EncodedKeySpec spec) throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(spec);
        } catch (InvalidKeySpecException e) {
            return KeyFactory.getInstance("Ed25519").generatePrivate(spec);
        }
    }
}
