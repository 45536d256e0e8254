package dev.broadsheet.notify.links;

import dev.broadsheet.contracts.email.SubscriberId;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes the links of mails that may change something, and reads them when they come back. */
@Startup // A secret that is too short stops the service, not the first reader.
@ApplicationScoped
public class SignedLinks {

    private final TokenSigner signer;
    private final LinksConfig config;
    private final PublicAddress address;
    private final Clock clock;

    @Inject
    SignedLinks(LinksConfig config, PublicAddress address, Clock clock) {
        this.signer = new TokenSigner(
                Stream.concat(Stream.of(config.secret()), config.formerSecrets().orElse(List.of()).stream())
                        .toList());
        this.config = config;
        this.address = address;
        this.clock = clock;
    }

    /** The address of the page on which the reader does what the link is for. */
    public String link(Purpose purpose, SubscriberId subscriber) {
        String token = signer.sign(purpose, subscriber, clock.instant().plus(lifetime(purpose)));
        return address.of("/subscriptions/" + purpose.page() + "?token=" + token);
    }

    /** The address of a page about one mail; read back, the token names the mail in the reader's place. */
    public String mailLink(Purpose purpose, UUID mail) {
        return link(purpose, new SubscriberId(mail));
    }

    public LinkReading read(Purpose purpose, String token) {
        return signer.read(purpose, token, clock.instant());
    }

    private Duration lifetime(Purpose purpose) {
        return switch (purpose) {
            case CONFIRM -> config.confirmationLifetime();
            case UNSUBSCRIBE, READ, FEEDBACK -> config.unsubscribeLifetime();
            case PREFERENCES -> config.preferencesLifetime();
        };
    }
}
