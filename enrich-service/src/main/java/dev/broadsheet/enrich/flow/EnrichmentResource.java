package dev.broadsheet.enrich.flow;

import dev.broadsheet.enrich.flow.BacklogProgress.State;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far a new generation is, for whoever is to switch to it. */
@Path("/api/enrichment")
class EnrichmentResource {

    private final BacklogProgress progress;
    private final String generation;

    EnrichmentResource(
            BacklogProgress progress,
            @ConfigProperty(name = "broadsheet.generation", defaultValue = "g1") String generation) {
        this.progress = progress;
        this.generation = generation;
    }

    /**
     * Of this pod's partitions.
     *
     * @param done papers of the backlog since the pod started
     * @param remaining papers that the generation's topic still lacks, as far as is known
     * @param mayBeSwitched whether its topic has everything that was discovered; all pods must say so
     */
    record Progress(
            String generation,
            State backlog,
            long done,
            long remaining,
            double papersPerSecond,
            boolean mayBeSwitched) {}

    @GET
    public Progress progress() {
        State state = progress.state();
        return new Progress(
                generation,
                state,
                progress.done(),
                progress.remaining(),
                progress.papersPerSecond(),
                state == State.DONE);
    }
}
