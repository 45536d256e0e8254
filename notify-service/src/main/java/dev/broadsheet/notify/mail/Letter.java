package dev.broadsheet.notify.mail;

import dev.broadsheet.contracts.email.EmailRequested;
import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.papers.ListedPaper;
import dev.broadsheet.notify.reason.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail to be written: what the table of mails knows of it.
 *
 * @param edition the day of a daily digest, the Monday of a weekly one
 * @param reasons as many as papers, or none where all are there for the edition's sake
 * @param language the reader's, such as {@code en}
 */
public record Letter(
        UUID id,
        SubscriberId reader,
        EmailRequested.Kind kind,
        Optional<LocalDate> edition,
        List<PaperId> papers,
        List<Reason> reasons,
        String language) {

    public Letter {
        papers = List.copyOf(papers);
        reasons = List.copyOf(reasons);
    }

    LocalDate day() {
        return edition.orElseThrow(() -> new IllegalStateException("a digest without an edition"));
    }

    LocalDate lastDay() {
        return day().plusDays(6);
    }

    /** A withdrawn paper is shown only to say that it was. */
    boolean mayShow(ListedPaper paper) {
        return paper != null && (kind == EmailRequested.Kind.UPDATE || !paper.withdrawn());
    }

    Reason reason(int paper) {
        return paper < reasons.size() ? reasons.get(paper) : Reason.TRENDING;
    }
}
