package dev.broadsheet.notify.web;

import dev.broadsheet.notify.links.PublicAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;

/**
 * Tells a form of our own pages from one that another site makes a visitor's browser send.
 *
 * <p>Browsers say so in {@code Sec-Fetch-Site}, older ones or those on plain http in {@code Origin}. Whoever sends
 * neither is no browser, and can be made to send nothing.
 */
@RequestScoped
public class SameOrigin {

    private final PublicAddress address;

    @Context
    HttpHeaders headers;

    @Inject
    SameOrigin(PublicAddress address) {
        this.address = address;
    }

    public boolean holds() {
        String site = headers.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site) || "none".equals(site);
        }
        String origin = headers.getHeaderString("Origin");
        return origin == null || origin.equals(address.origin()) || isThisHost(origin);
    }

    // The gateway may be reached under more names than the public one: 127.0.0.1 beside localhost.
    private boolean isThisHost(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equals(headers.getHeaderString(HttpHeaders.HOST));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
