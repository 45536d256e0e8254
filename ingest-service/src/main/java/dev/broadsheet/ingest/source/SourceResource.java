package dev.broadsheet.ingest.source;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How fresh this service is, for everybody. */
@Path("/api/sources")
@Produces(MediaType.APPLICATION_JSON)
public class SourceResource {

    private final List<Source> sources;
    private final StateView states;

    SourceResource(@All List<Source> sources, StateView states) {
        this.sources = sources;
        this.states = states;
    }

    @GET
    @Operation(
            summary = "The sources and how they are",
            description = "state is one of fresh, quiet day, holiday, stale, failing; why explains all but the first")
    public Uni<SourceAnswer.Sources> sources() {
        return states.refresh()
                .map(known -> new SourceAnswer.Sources(sources.stream()
                        .sorted(Comparator.comparing(Source::name))
                        .map(source -> SourceAnswer.of(
                                source,
                                known.stream()
                                        .filter(state -> state.source().equals(source.name()))
                                        .findFirst()))
                        .toList()));
    }
}
