package dev.broadsheet.search.web;

import dev.broadsheet.search.daily.PageTooDeepException;
import dev.broadsheet.search.opensearch.StoreUnavailableException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What goes wrong, told in the caller's language: a page to readers, {@code {"error": …}} to programs. */
class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final Pattern PROGRAMS = Pattern.compile("/?(?:api|feeds)(?:/|$)");

    private final LastAnswers lastAnswers;

    Failures(LastAnswers lastAnswers) {
        this.lastAnswers = lastAnswers;
    }

    /** The page that tells of a failure. */
    @CheckedTemplate(basePath = "")
    static class Templates {
        private Templates() {}

        static native TemplateInstance failure(int status, String headline, String message);
    }

    @ServerExceptionMapper
    Response badParameter(BadParameterException e, UriInfo uri) {
        return told(Status.BAD_REQUEST.getStatusCode(), e.getMessage(), uri);
    }

    @ServerExceptionMapper
    Response tooDeep(PageTooDeepException e, UriInfo uri) {
        return told(Status.BAD_REQUEST.getStatusCode(), e.getMessage(), uri);
    }

    @ServerExceptionMapper
    Response unavailable(StoreUnavailableException e, ContainerRequestContext request) {
        return lastAnswers.to(request).orElseGet(() -> comeBackLater(e, request.getUriInfo()));
    }

    private static Response comeBackLater(StoreUnavailableException e, UriInfo uri) {
        LOG.warnf("path=%s not answered cause=%s", uri.getPath(), e.getMessage());
        Response told = told(
                Status.SERVICE_UNAVAILABLE.getStatusCode(),
                "the papers cannot be read right now; try again in a few seconds",
                uri);
        return Response.fromResponse(told)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e, UriInfo uri) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        String message = status == Status.NOT_FOUND.getStatusCode() ? notFound(e) : e.getMessage();
        return told(status, message, uri);
    }

    private static String notFound(WebApplicationException e) {
        return e instanceof PaperNotFoundException ? e.getMessage() : "there is nothing at this address";
    }

    private static Response told(int status, String message, UriInfo uri) {
        boolean program = PROGRAMS.matcher(uri.getPath()).lookingAt();
        Response.ResponseBuilder response = Response.status(status);
        return program
                ? response.type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(Map.of("error", message))
                        .build()
                : response.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(Templates.failure(status, headline(status), message)
                                .render())
                        .build();
    }

    private static String headline(int status) {
        return switch (status) {
            case 400 -> "We could not read that request";
            case 404 -> "Not in our archive";
            case 503 -> "The presses are stopped for a moment";
            default -> "Something went wrong";
        };
    }
}
