package dev.broadsheet.notify.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal in one form: {@code {"error": "what was wrong, what to do"}}. */
class ErrorAnswers {

    private static final Logger LOG = Logger.getLogger(ErrorAnswers.class);

    @ServerExceptionMapper
    public Response refused(RefusedException refusal) {
        return answer(Response.Status.BAD_REQUEST.getStatusCode(), refusal.getMessage());
    }

    @ServerExceptionMapper
    public Response notJson(JsonProcessingException refusal) {
        return answer(Response.Status.BAD_REQUEST.getStatusCode(), "the body is not the JSON that is expected here");
    }

    // The framework has a mapper of its own for this one, which says nothing.
    @ServerExceptionMapper
    public Response notAsExpected(MismatchedInputException refusal) {
        return notJson(refusal);
    }

    @ServerExceptionMapper
    public Response other(WebApplicationException refusal) {
        Response response = refusal.getResponse();
        if (response.hasEntity()) {
            return response;
        }
        String reason = response.getStatusInfo().getReasonPhrase();
        return answer(response.getStatus(), reason + "; see /q/openapi for what can be asked here");
    }

    /** Whatever else: the caller did nothing wrong, and may try again. */
    @ServerExceptionMapper
    public Response failed(Throwable failure) {
        LOG.error("request failed", failure);
        return answer(
                Response.Status.SERVICE_UNAVAILABLE.getStatusCode(),
                "this does not work just now; please try again later");
    }

    private static Response answer(int status, String error) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("error", error))
                .build();
    }
}
