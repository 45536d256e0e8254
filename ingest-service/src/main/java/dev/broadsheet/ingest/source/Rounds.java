package dev.broadsheet.ingest.source;

import dev.broadsheet.ingest.outbox.Cause;
import dev.broadsheet.ingest.quarantine.Quarantine;
import dev.broadsheet.ingest.records.PaperStore;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Runs single rounds of sources, whoever says when. */
@ApplicationScoped
public class Rounds {

    private final Gates gates;
    private final Round.Surroundings around;
    private final Tracer tracer;

    Rounds(
            Gates gates,
            WebClient web,
            PaperStore store,
            Quarantine quarantine,
            CursorStore cursors,
            SourceMetrics metrics,
            SourceConfig config,
            OpenTelemetry telemetry) {
        this.gates = gates;
        this.tracer = telemetry.getTracer("dev.broadsheet.ingest");
        this.around = new Round.Surroundings(web, store, quarantine, cursors, metrics, config);
    }

    /**
     * Runs one round and records all that it found, also when it fails half-way: that much is known then. The round is a
     * trace, which each paper that it finds goes on with.
     *
     * @throws IOException as {@link Source#harvest} does, and if another pod holds the lease
     */
    public Harvested run(Source source) throws IOException, InterruptedException {
        Span span = tracer.spanBuilder("harvest " + source.name()).setNoParent().startSpan();
        Cause cause = Cause.of(span.getSpanContext());
        Round round = new Round(source.name(), gates.of(source.politeness()), around, cause);
        try {
            Harvested harvested = source.harvest(round);
            round.flush();
            return harvested;
        } catch (IOException e) {
            span.recordException(e);
            round.flush();
            throw e;
        } finally {
            span.end();
        }
    }
}
