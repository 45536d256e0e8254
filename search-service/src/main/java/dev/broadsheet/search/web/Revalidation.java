package dev.broadsheet.search.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Says of every answer what may be kept of it, and sends nothing to whoever has it already: {@code Cache-Control},
 * {@code ETag}, {@code Vary} and 304 come from here alone. A resource may say how long its answer is good; otherwise it is
 * to be asked for each time, because papers come every second.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13">RFC 9110, 13</a>
 */
@Singleton
class Revalidation {

    private static final String USUAL = "public, no-cache";
    private static final String FAILED = "no-store";
    // Packed or not; and whether a foreign page asked, which is told who may read.
    private static final String DIFFERS_BY = "Accept-Encoding, Origin";

    private final ObjectMapper json;

    Revalidation(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, DIFFERS_BY);
        if (response.getStatus() != Status.OK.getStatusCode()) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, FAILED);
            return;
        }
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, USUAL);
        }
        // The tag stands before the content, and what is streamed is never there as a whole: it has its age alone.
        if (response.hasEntity() && !(response.getEntity() instanceof StreamingOutput)) {
            answer(request, response);
        }
    }

    private void answer(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        Object entity = response.getEntity();
        byte[] content = bytes(entity);
        ContentTag tag = tag(response, entity, content);
        headers.putSingle(HttpHeaders.ETAG, tag.toString());
        if (isKnown(request, response, tag)) {
            headers.remove(HttpHeaders.CONTENT_TYPE);
            response.setStatus(Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
            return;
        }
        if (request.getMethod().equals(HttpMethod.HEAD) && !takesPacked(request)) {
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, content.length);
        }
        // As bytes, so that it is written once.
        response.setEntity(content, response.getEntityAnnotations(), response.getMediaType());
    }

    private ContentTag tag(ContainerResponseContext response, Object entity, byte[] content) {
        Object told = response.getHeaders().getFirst(HttpHeaders.ETAG);
        if (told != null) {
            return ContentTag.read(told.toString()).orElseThrow();
        }
        return ContentTag.of(entity instanceof Content partly ? bytes(partly.lasting()) : content);
    }

    // A tag says more than a date, which counts only where there is none (RFC 9110, 13.2.2).
    private static boolean isKnown(ContainerRequestContext request, ContainerResponseContext response, ContentTag tag) {
        String tags = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (tags != null) {
            return tag.isIn(tags);
        }
        String since = request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE);
        Date changed = response.getLastModified();
        return since != null && changed != null && !changed.toInstant().isAfter(moment(since));
    }

    // A date that cannot be read is no condition (RFC 9110, 13.1.3).
    private static Instant moment(String written) {
        try {
            return ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return Instant.MIN;
        }
    }

    private static boolean takesPacked(ContainerRequestContext request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && !accepted.strip().equals("identity");
    }

    private byte[] bytes(Object entity) {
        if (entity instanceof byte[] content) {
            return content;
        }
        if (entity instanceof String text) {
            return text.getBytes(UTF_8);
        }
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer has no JSON form", e);
        }
    }
}
