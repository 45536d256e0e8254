package dev.broadsheet.ingest.papers;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.lookup.LookupConfig;
import dev.broadsheet.ingest.lookup.LookupOutcome;
import dev.broadsheet.ingest.lookup.LookupReason;
import dev.broadsheet.ingest.lookup.Lookups;
import dev.broadsheet.ingest.records.PaperStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Brings papers in that are wanted here: from arXiv, unless they are here. */
@ApplicationScoped
class Arrivals {

    // As long as a person waits for an answer; whoever asks arXiv goes on afterwards.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PaperStore store;
    private final Lookups lookups;
    private final LookupConfig lookup;

    Arrivals(PaperStore store, Lookups lookups, LookupConfig lookup) {
        this.store = store;
        this.lookups = lookups;
        this.lookup = lookup;
    }

    Uni<Arrival> bringIn(PaperId id) {
        return store.whereIs(id).chain(where -> switch (where) {
            case HERE -> Uni.createFrom().item(Arrival.ALREADY_HERE);
            case WITHDRAWN -> Uni.createFrom().item(Arrival.WITHDRAWN);
            case TAKEN_DOWN -> Uni.createFrom().item(Arrival.TAKEN_DOWN);
            case UNKNOWN -> lookUp(id);
        });
    }

    private Uni<Arrival> lookUp(PaperId id) {
        if (!lookup.enabled()) {
            return Uni.createFrom().item(Arrival.NOBODY_ASKS);
        }
        return lookups.want(id, LookupReason.SUBMISSION)
                .chain(() -> lookups.outcome(id, PATIENCE))
                .map(Arrivals::arrival);
    }

    private static Arrival arrival(LookupOutcome outcome) {
        return switch (outcome) {
            case FOUND -> Arrival.ACCEPTED;
            case WITHDRAWN -> Arrival.WITHDRAWN;
            case NOT_FOUND -> Arrival.NOT_FOUND;
            case UNREADABLE -> Arrival.UNREADABLE;
            case PENDING, UNKNOWN -> Arrival.PENDING;
        };
    }
}
