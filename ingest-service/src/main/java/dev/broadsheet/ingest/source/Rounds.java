package dev.broadsheet.ingest.source;

import dev.broadsheet.ingest.quarantine.Quarantine;
import dev.broadsheet.ingest.records.PaperStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Runs single rounds of sources, whoever says when. */
@ApplicationScoped
public class Rounds {

    private final Gates gates;
    private final Round.Surroundings around;

    Rounds(
            Gates gates,
            WebClient web,
            PaperStore store,
            Quarantine quarantine,
            CursorStore cursors,
            SourceMetrics metrics,
            SourceConfig config) {
        this.gates = gates;
        this.around = new Round.Surroundings(web, store, quarantine, cursors, metrics, config);
    }

    /**
     * Runs one round and records all that it found, also when it fails half-way: that much is known then.
     *
     * @throws IOException as {@link Source#harvest} does, and if another pod holds the lease
     */
    public Harvested run(Source source) throws IOException, InterruptedException {
        Round round = new Round(source.name(), gates.of(source.politeness()), around);
        try {
            Harvested harvested = source.harvest(round);
            round.flush();
            return harvested;
        } catch (IOException e) {
            round.flush();
            throw e;
        }
    }
}
