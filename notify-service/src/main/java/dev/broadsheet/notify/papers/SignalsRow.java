package dev.broadsheet.notify.papers;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperSignals;
import java.time.LocalDate;

/** The columns that a paper's signals decide. */
record SignalsRow(
        PaperId id, long revision, LocalDate listDay, int upvotes, int comments, String githubRepo, boolean deleted) {

    static SignalsRow of(PaperSignals signals) {
        return new SignalsRow(
                signals.id(),
                signals.revision(),
                signals.listDay(),
                signals.upvotes(),
                signals.comments(),
                webAddress(signals.githubRepo()),
                signals.deleted());
    }

    // It becomes a link in a mail; what is no web address stays out.
    private static String webAddress(String repository) {
        return repository != null && repository.matches("https?://\\S{1,500}") ? repository : null;
    }
}
