package dev.broadsheet.notify.subscription;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 429 for programs (RFC 6585); pages say it themselves. */
class AskingErrors {

    @ServerExceptionMapper
    public Response tooOften(AskingTooOftenException refusal) {
        return Response.status(Response.Status.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, refusal.seconds())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("error", refusal.getMessage()))
                .build();
    }
}
