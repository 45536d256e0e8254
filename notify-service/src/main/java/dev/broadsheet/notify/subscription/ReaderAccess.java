package dev.broadsheet.notify.subscription;

import dev.broadsheet.contracts.access.AccessTokens;
import dev.broadsheet.contracts.access.Scope;
import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.notify.links.LinkReading;
import dev.broadsheet.notify.links.Purpose;
import dev.broadsheet.notify.links.SignedLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may see and change a reader's preferences: the reader, by the link of a mail; or a credential, by the reader's id. */
@ApplicationScoped
class ReaderAccess {

    private final SignedLinks links;
    private final AccessTokens tokens;

    @Inject
    ReaderAccess(SignedLinks links, @ConfigProperty(name = "broadsheet.access.tokens") Optional<String> configured) {
        this.links = links;
        this.tokens = AccessTokens.parse(configured.orElse(""));
    }

    /**
     * @param token of the reader's link; null with a credential
     * @param reader whom the credential speaks for; null with a token
     * @throws WebApplicationException 401, 403 or 410 with the reason
     */
    SubscriberId reader(String token, UUID reader, String authorization) {
        if (token != null) {
            return ownerOf(token);
        }
        if (!allows(authorization)) {
            throw refusal(
                    authorization == null ? Response.Status.UNAUTHORIZED : Response.Status.FORBIDDEN,
                    "a reader's token is needed (?token=, from a mail), or a credential of the scope subscribe");
        }
        if (reader == null) {
            throw refusal(Response.Status.BAD_REQUEST, "with a credential, say whose: ?reader=<id>");
        }
        return new SubscriberId(reader);
    }

    boolean allows(String authorization) {
        return tokens.identify(authorization)
                .filter(credential -> credential.allows(Scope.SUBSCRIBE))
                .isPresent();
    }

    private SubscriberId ownerOf(String token) {
        return switch (links.read(Purpose.PREFERENCES, token)) {
            case LinkReading.Genuine(SubscriberId subscriber) -> subscriber;
            case LinkReading.Expired() ->
                throw refusal(
                        Response.Status.GONE, "this link has expired; POST /api/subscriptions/link sends a new one");
            case LinkReading.Unknown() ->
                throw refusal(Response.Status.UNAUTHORIZED, "this token is none of ours for this");
        };
    }

    private static WebApplicationException refusal(Response.Status status, String error) {
        Response.ResponseBuilder answer =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(Map.of("error", error));
        if (status == Response.Status.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return new WebApplicationException(answer.build());
    }
}
