package dev.broadsheet.notify.delivery;

import dev.broadsheet.contracts.event.CloudEvent;
import dev.broadsheet.notify.smtp.Delivery;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/** Goes on with the trace in which a mail was asked for, up to the server's answer. */
@ApplicationScoped
class DeliveryTracing {

    private final Tracer tracer;

    @Inject
    DeliveryTracing(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("dev.broadsheet.notify");
    }

    Delivery inSpan(Claim claim, Supplier<Delivery> conversation) {
        Span span = tracer.spanBuilder("send mail")
                .setParent(cause(claim))
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("mail", claim.letter().id().toString())
                .setAttribute("attempt", claim.attempt())
                .startSpan();
        try {
            Delivery delivery = conversation.get();
            // The server's own words may quote the address.
            span.setAttribute("end", delivery.getClass().getSimpleName());
            return delivery;
        } finally {
            span.end();
        }
    }

    private static Context cause(Claim claim) {
        return claim.traceparent()
                .map(traceparent -> W3CTraceContextPropagator.getInstance()
                        .extract(Context.root(), traceparent, Traceparent.INSTANCE))
                .orElse(Context.root());
    }

    private enum Traceparent implements TextMapGetter<String> {
        INSTANCE;

        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(CloudEvent.TRACEPARENT);
        }

        @Override
        public String get(String traceparent, String key) {
            return CloudEvent.TRACEPARENT.equals(key) ? traceparent : null;
        }
    }
}
