package dev.broadsheet.ingest.source;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Gives every enabled source a thread of its own. */
@ApplicationScoped
class SourceRuntime {

    private static final Logger LOG = Logger.getLogger(SourceRuntime.class);
    private static final Duration PARTING = Duration.ofSeconds(5);

    private final Gates gates;
    private final List<SourceLoop> loops;

    SourceRuntime(@All List<Source> sources, Rounds rounds, Gates gates, StateView states, SourceConfig config) {
        this.gates = gates;
        this.loops = sources.stream()
                .filter(Source::enabled)
                .map(source -> new SourceLoop(source, rounds, gates.of(source.politeness()), states, config))
                .toList();
    }

    void on(@Observes StartupEvent started) {
        loops.forEach(SourceLoop::start);
    }

    void on(@Observes ShutdownEvent stopping) {
        loops.forEach(SourceLoop::stop);
        try {
            for (SourceLoop loop : loops) {
                loop.join(PARTING);
            }
            gates.releaseAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.infof("leases run out by themselves: %s", e.toString());
        }
    }
}
