package dev.broadsheet.search.feed;

import static dev.broadsheet.search.web.Parameters.number;
import static dev.broadsheet.search.web.Parameters.refusal;
import static dev.broadsheet.search.web.Parameters.text;

import dev.broadsheet.search.feed.FeedSubject.Argument;
import dev.broadsheet.search.web.BadParameterException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a reader may say of any feed, and has of it already. */
class FeedParameters {

    private static final int MOST = 200;
    private static final int USUAL = 100;

    @PathParam("format")
    String format;

    @Parameter(description = "true for whole abstracts instead of summaries")
    @QueryParam("full")
    String full;

    @Parameter(description = "The most papers, 1 to 200 (100)")
    @QueryParam("limit")
    String limit;

    @Context
    HttpHeaders headers;

    @Context
    Request request;

    FeedFormat format() {
        return FeedFormat.of(format);
    }

    /** @throws BadParameterException if it is neither true nor false */
    boolean isFull() {
        return switch (text(full).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refusal("full", full, "true or false");
        };
    }

    /** @throws BadParameterException if it is no number within the bounds */
    int limit() {
        return number("limit", limit, 1, MOST, USUAL);
    }

    /** The beginning of a 304 for who has this content already. */
    Optional<ResponseBuilder> unchanged(EntityTag tag, Date changed) {
        // A tag says more than a date, which counts only where there is none (RFC 9110, 13.2.2).
        return Optional.ofNullable(
                headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) == null
                        ? request.evaluatePreconditions(changed)
                        : request.evaluatePreconditions(tag));
    }

    /** What of this an address must repeat, to mean the same. */
    List<Argument> repeated() {
        List<Argument> repeated = new ArrayList<>();
        if (isFull()) {
            repeated.add(new Argument("full", "true"));
        }
        if (limit() != USUAL) {
            repeated.add(new Argument("limit", Integer.toString(limit())));
        }
        return repeated;
    }
}
