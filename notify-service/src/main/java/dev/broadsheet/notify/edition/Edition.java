package dev.broadsheet.notify.edition;

import dev.broadsheet.contracts.email.EmailRequested;
import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.contracts.paper.PaperId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The papers of a list day in the order in which every reader gets them. */
record Edition(LocalDate day, List<PaperId> papers) {

    Edition {
        papers = List.copyOf(papers);
    }

    /** The reader's digest; its key names the edition, so that it is never asked for twice. */
    EmailRequested digestFor(SubscriberId reader, Instant now) {
        return new EmailRequested(
                reader, "digest/" + day + "/" + reader, EmailRequested.Kind.DIGEST, day.toString(), papers, now);
    }
}
