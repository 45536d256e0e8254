package dev.broadsheet.search.feed;

import static dev.broadsheet.search.web.Parameters.flag;
import static dev.broadsheet.search.web.Parameters.number;

import dev.broadsheet.search.feed.FeedSubject.Argument;
import dev.broadsheet.search.web.BadParameterException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a reader may say of any feed. */
class FeedParameters {

    private static final int MOST = 200;
    private static final int USUAL = 100;

    @PathParam("format")
    String format;

    @Parameter(
            description = "whole abstracts instead of summaries",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @QueryParam("full")
    String full;

    @Parameter(
            description = "the most papers",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "100"))
    @QueryParam("limit")
    String limit;

    FeedFormat format() {
        return FeedFormat.of(format);
    }

    /** @throws BadParameterException if it is neither true nor false */
    boolean isFull() {
        return flag("full", full).orElse(false);
    }

    /** @throws BadParameterException if it is no number within the bounds */
    int limit() {
        return number("limit", limit, 1, MOST, USUAL);
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
