package dev.broadsheet.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import org.junit.jupiter.api.Test;

class CauseTest {

    private static final SpanContext CONTEXT = SpanContext.create(
            "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", TraceFlags.getSampled(), TraceState.getDefault());

    @Test
    void writesTheContextAsW3CTraceContextDoes() {
        assertThat(Cause.of(CONTEXT).traceparent()).contains("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    @Test
    void keepsItsTraceInTheOtherLane() {
        assertThat(Cause.of(CONTEXT).in(Lane.BULK))
                .isEqualTo(new Cause(Lane.BULK, Cause.of(CONTEXT).traceparent()));
    }

    @Test
    void isPartOfNoTraceWithoutOne() {
        assertThat(Cause.of(SpanContext.getInvalid())).isEqualTo(Cause.LIVE);
        assertThat(Cause.current()).isEqualTo(Cause.LIVE);
    }
}
