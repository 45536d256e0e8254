package dev.broadsheet.ingest.records;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.outbox.Cause;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes papers down everywhere, and puts them back. What sources say of a paper that is down is not heard. */
@ApplicationScoped
public class Takedowns {

    private final RecordTransaction transaction;

    Takedowns(RecordTransaction transaction) {
        this.transaction = transaction;
    }

    /** @return whether the paper was here */
    public Uni<Boolean> takeDown(PaperId id, Cause cause) {
        return set(id, true, cause);
    }

    /** @return whether the paper was down */
    public Uni<Boolean> putBack(PaperId id, Cause cause) {
        return set(id, false, cause);
    }

    private Uni<Boolean> set(PaperId id, boolean down, Cause cause) {
        List<String> ids = List.of(id.value());
        return transaction
                .run(session -> Rows.lockPapers(session, ids)
                        .chain(papers -> Rows.lockSignals(session, ids)
                                .chain(signals -> DatabaseClock.read(session)
                                        .map(now -> new Changes(papers, signals, now, cause))))
                        .invoke(changes -> changes.setDown(id, down)))
                .map(changes -> changes.count() > 0);
    }
}
