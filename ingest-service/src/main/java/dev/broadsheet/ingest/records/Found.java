package dev.broadsheet.ingest.records;

import static dev.broadsheet.contracts.paper.Checks.requirePresent;

import dev.broadsheet.contracts.paper.PaperId;
import java.time.LocalDate;
import java.util.Optional;

/** One line of a file, one record of a harvest, one entry of a feed: a paper, its signals, or both. */
public record Found(PaperId id, Optional<FoundPaper> paper, Optional<FoundSignals> signals) {

    public Found {
        requirePresent(id, "id");
        requirePresent(paper, "paper");
        requirePresent(signals, "signals");
        if (paper.isEmpty() && signals.isEmpty()) {
            throw new IllegalArgumentException("neither a paper nor signals");
        }
        boolean othersPaper =
                paper.map(FoundPaper::id).filter(other -> !other.equals(id)).isPresent();
        boolean othersSignals =
                signals.map(FoundSignals::id).filter(other -> !other.equals(id)).isPresent();
        if (othersPaper || othersSignals) {
            throw new IllegalArgumentException("paper and signals must have the same id");
        }
    }

    public static Found of(FoundPaper paper) {
        return new Found(paper.id(), Optional.of(paper), Optional.empty());
    }

    public static Found of(FoundPaper paper, Optional<FoundSignals> signals) {
        return new Found(paper.id(), Optional.of(paper), signals);
    }

    /** The same on the list of a day, unless it names another one itself. */
    public Found listedOn(LocalDate day) {
        return new Found(id, paper, signals.map(told -> told.listedOn(day)));
    }

    /** What is known after the same source said something more of the paper: its newest version, its latest signals. */
    Found followedBy(Found later) {
        boolean older = later.version() < version();
        return new Found(id, older || later.paper.isEmpty() ? paper : later.paper, later.signals.or(() -> signals));
    }

    private int version() {
        return paper.map(FoundPaper::version).orElse(0);
    }
}
