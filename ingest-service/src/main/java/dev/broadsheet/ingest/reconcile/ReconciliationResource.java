package dev.broadsheet.ingest.reconcile;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was announced, harvested and stored, day by day, for everybody. */
@Path("/api/sources/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
public class ReconciliationResource {

    private final ReconciliationStore store;
    private final ReconciliationConfig config;
    private final Clock clock;

    ReconciliationResource(ReconciliationStore store, ReconciliationConfig config, Clock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /** All days that are compared, the newest first; the newest may still be on their way. */
    record Days(List<DayFigures> days) {}

    @GET
    @Operation(summary = "What was announced, harvested and stored, per day and category")
    public Uni<Days> days() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return store.figures(today.minusDays(config.days()), today.plusDays(1)).map(Days::new);
    }
}
