package dev.broadsheet.ingest.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Optional;

/**
 * Why something is recorded.
 *
 * @param traceparent of the request or harvest that brought it (W3C Trace Context)
 */
public record Cause(Lane lane, Optional<String> traceparent) {

    /** Live, and part of no trace. */
    public static final Cause LIVE = new Cause(Lane.LIVE, Optional.empty());

    /**
     * Live, and part of the trace that the caller is in. To be asked at the start of a request: what is done when an
     * answer has come may be done outside of its trace.
     */
    public static Cause current() {
        return of(Span.current().getSpanContext());
    }

    /** Live, and part of a trace, such as that of a round; of none if the context is not valid. */
    public static Cause of(SpanContext context) {
        return context.isValid() ? new Cause(Lane.LIVE, Optional.of(traceparent(context))) : LIVE;
    }

    public Cause live() {
        return in(Lane.LIVE);
    }

    public Cause in(Lane other) {
        return other == lane ? this : new Cause(other, traceparent);
    }

    private static String traceparent(SpanContext context) {
        return "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                + context.getTraceFlags().asHex();
    }
}
