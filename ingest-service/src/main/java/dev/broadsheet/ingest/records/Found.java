package dev.broadsheet.ingest.records;

import static dev.broadsheet.contracts.paper.Checks.requirePresent;

import dev.broadsheet.contracts.paper.PaperId;
import java.util.Optional;

/** One line of a file, one entry of a feed: a paper, and its signals where the source has them. */
public record Found(FoundPaper paper, Optional<FoundSignals> signals) {

    public Found {
        requirePresent(paper, "paper");
        requirePresent(signals, "signals");
    }

    public PaperId id() {
        return paper.id();
    }
}
