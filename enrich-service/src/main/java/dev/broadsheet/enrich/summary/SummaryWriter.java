package dev.broadsheet.enrich.summary;

import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched.Summary;
import java.util.Optional;

/** Writes summaries in its own words, where an operator has set one up; safe for several threads. */
public interface SummaryWriter {

    /** What it says of the paper, fit to be shown; empty, soon and without an exception, whenever it has nothing. */
    Optional<Summary> write(PaperDiscovered paper);
}
