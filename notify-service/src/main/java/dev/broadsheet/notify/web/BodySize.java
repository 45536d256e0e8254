package dev.broadsheet.notify.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Only a report may be large, which has a whole mail in it; what people send is short. */
class BodySize {

    private static final String REPORTS = "api/operation/reports";
    private static final int LARGEST = 16 * 1024;

    /** @return null to let the request go on */
    @ServerRequestFilter(preMatching = true)
    public Response refuseLarge(ContainerRequestContext request) {
        boolean large =
                request.getLength() > LARGEST && !request.getUriInfo().getPath().endsWith(REPORTS);
        return large ? Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE).build() : null;
    }
}
