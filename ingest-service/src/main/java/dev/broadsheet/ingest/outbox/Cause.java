package dev.broadsheet.ingest.outbox;

import java.util.Optional;

/**
 * Why something is recorded.
 *
 * @param traceparent of the request or harvest that brought it (W3C Trace Context)
 */
public record Cause(Lane lane, Optional<String> traceparent) {

    public static final Cause LIVE = new Cause(Lane.LIVE, Optional.empty());

    public Cause live() {
        return new Cause(Lane.LIVE, traceparent);
    }
}
