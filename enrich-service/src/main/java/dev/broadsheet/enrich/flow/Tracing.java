package dev.broadsheet.enrich.flow;

import dev.broadsheet.contracts.event.CloudEvent;
import dev.broadsheet.contracts.paper.PaperId;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Goes on with the trace in which a paper was discovered. */
@Singleton
class Tracing {

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private final Tracer tracer;

    Tracing(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("dev.broadsheet.enrich");
    }

    /** Runs the work in a span of its own, and gives it the {@code traceparent} that goes with what it sends. */
    <T> T inSpan(CloudEvent cause, PaperId paper, Function<Optional<String>, T> work) {
        Context parent = W3C.extract(Context.root(), cause, Traceparent.INSTANCE);
        Span span = tracer.spanBuilder("enrich paper")
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("paper", paper.value())
                .startSpan();
        Context context = parent.with(span);
        Map<String, String> headers = new HashMap<>();
        W3C.inject(context, headers, Map::put);
        Optional<String> traceparent = Optional.ofNullable(headers.get(CloudEvent.TRACEPARENT));
        try {
            return context.<T>wrapSupplier(() -> work.apply(traceparent)).get();
        } catch (RuntimeException e) {
            span.recordException(e);
            throw e;
        } finally {
            span.end();
        }
    }

    private enum Traceparent implements TextMapGetter<CloudEvent> {
        INSTANCE;

        @Override
        public Iterable<String> keys(CloudEvent event) {
            return List.of(CloudEvent.TRACEPARENT);
        }

        @Override
        public String get(CloudEvent event, String key) {
            return CloudEvent.TRACEPARENT.equals(key) ? event.traceparent().orElse(null) : null;
        }
    }
}
