package dev.broadsheet.search.indexing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.event.CloudEvent;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The last step of a paper's trace: from when it was taken in hand until it stands in the index. */
@Singleton
class LiveTraces implements IndexTraces {

    private final Tracer tracer;

    LiveTraces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("dev.broadsheet.search");
    }

    @Override
    public void indexed(ConsumerRecord<String, byte[]> message, Instant begun) {
        Context cause = W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), message.headers(), Traceparent.INSTANCE);
        if (Span.fromContext(cause).getSpanContext().isValid()) {
            tracer.spanBuilder("index paper")
                    .setParent(cause)
                    .setSpanKind(SpanKind.CONSUMER)
                    .setStartTimestamp(begun)
                    .setAttribute("paper", message.key())
                    .startSpan()
                    .end();
        }
    }

    private enum Traceparent implements TextMapGetter<Headers> {
        INSTANCE;

        @Override
        public Iterable<String> keys(Headers headers) {
            return List.of(CloudEvent.TRACEPARENT);
        }

        @Override
        public String get(Headers headers, String key) {
            Header header = headers.lastHeader(key);
            return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
        }
    }
}
