package dev.broadsheet.notify.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What a browser may do with our pages: show them, with our style sheet and letters, and send their form back to us. */
class PageHeaders {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @ServerResponseFilter
    public void add(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("X-Content-Type-Options", "nosniff");
        // The address of a page holds a token: no cache keeps it, no other site sees it.
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.putSingle("Referrer-Policy", "same-origin");
        // A page that is unlike the others says so itself.
        if (MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType())
                && !headers.containsKey("Content-Security-Policy")) {
            headers.putSingle("Content-Security-Policy", POLICY);
        }
    }
}
