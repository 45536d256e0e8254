package dev.broadsheet.contracts.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers 401 to a caller without a known token and 403 to one whose token is not good for the endpoint (RFC 6750). */
@Provider
@RequiresScope
@Priority(Priorities.AUTHENTICATION)
public class ScopeFilter implements ContainerRequestFilter {

    /** Request property that holds the {@link AccessTokens.Credential} of the caller. */
    public static final String CREDENTIAL = "broadsheet.credential";

    private final AccessTokens tokens;

    @Context
    ResourceInfo endpoint;

    @Inject
    public ScopeFilter(@ConfigProperty(name = "broadsheet.access.tokens") Optional<String> configured) {
        this.tokens = AccessTokens.parse(configured.orElse(""));
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Scope wanted = wantedScope();
        Optional<AccessTokens.Credential> credential =
                tokens.identify(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (credential.isEmpty()) {
            request.abortWith(refusal(
                    Response.Status.UNAUTHORIZED, "Bearer", "a bearer token is needed: Authorization: Bearer <token>"));
        } else if (!credential.get().allows(wanted)) {
            request.abortWith(refusal(
                    Response.Status.FORBIDDEN,
                    "Bearer error=\"insufficient_scope\"",
                    "this token does not have the scope " + wanted));
        } else {
            request.setProperty(CREDENTIAL, credential.get());
        }
    }

    private Scope wantedScope() {
        RequiresScope onMethod = endpoint.getResourceMethod().getAnnotation(RequiresScope.class);
        return onMethod != null
                ? onMethod.value()
                : endpoint.getResourceClass().getAnnotation(RequiresScope.class).value();
    }

    private static Response refusal(Response.Status status, String challenge, String error) {
        return Response.status(status)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("error", error))
                .build();
    }
}
