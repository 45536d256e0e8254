package dev.broadsheet.notify.edition;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;

/**
 * The trace of a batch of scheduled digests, which each of its mails goes on with. A run is as many traces as it has batches:
 * stores refuse a trace of every mail of the day. A check that finds nobody due leaves none.
 */
@ApplicationScoped
class DigestTracing {

    private final Tracer tracer;

    @Inject
    DigestTracing(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("dev.broadsheet.notify");
    }

    /** Composes within a span; the composing is told its context, because what comes back from a database may be outside. */
    <T> Uni<T> inSpan(int readers, Function<Context, Uni<T>> composing) {
        Span span = tracer.spanBuilder("compose digests")
                .setNoParent()
                .setAttribute("readers", readers)
                .startSpan();
        return composing
                .apply(Context.root().with(span))
                .onFailure()
                .invoke(span::recordException)
                .onTermination()
                .invoke(span::end);
    }
}
