package dev.broadsheet.notify.mail;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.papers.ListedPaper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Writes every mail that Broadsheet sends. */
@ApplicationScoped
public class MailWriter {

    private final PapersMail papers;
    private final NoteMail notes;

    @Inject
    MailWriter(PapersMail papers, NoteMail notes) {
        this.papers = papers;
        this.notes = notes;
    }

    /**
     * @param known the papers that may be shown; others are left out
     * @return empty if none of the mail's papers may be shown any more
     */
    public Optional<Written> write(Letter letter, Map<PaperId, ListedPaper> known) {
        return write(letter, known, false);
    }

    /** The same as a page; empty also for a mail that has no such page. */
    public Optional<Written> writeForWeb(Letter letter, Map<PaperId, ListedPaper> known) {
        return switch (letter.kind()) {
            // It would confirm nothing, and its link is for the mailbox alone.
            case CONFIRMATION, BOUNCE_NOTICE -> Optional.empty();
            case DIGEST, WEEKLY_DIGEST, ALERT, UPDATE -> write(letter, known, true);
        };
    }

    private Optional<Written> write(Letter letter, Map<PaperId, ListedPaper> known, boolean forWeb) {
        return switch (letter.kind()) {
            case CONFIRMATION -> Optional.of(notes.confirmation(letter));
            case BOUNCE_NOTICE -> Optional.of(notes.bounceNotice(letter));
            case DIGEST -> digest(letter, known, "daily", forWeb);
            case WEEKLY_DIGEST -> digest(letter, known, "weekly", forWeb);
            case ALERT, UPDATE -> papers(letter, known, forWeb);
        };
    }

    private Optional<Written> digest(Letter letter, Map<PaperId, ListedPaper> known, String period, boolean forWeb) {
        return letter.papers().isEmpty() ? Optional.of(notes.empty(letter, period)) : papers(letter, known, forWeb);
    }

    private Optional<Written> papers(Letter letter, Map<PaperId, ListedPaper> known, boolean forWeb) {
        return letter.papers().stream().map(known::get).anyMatch(letter::mayShow)
                ? Optional.of(papers.write(letter, known, forWeb))
                : Optional.empty();
    }
}
