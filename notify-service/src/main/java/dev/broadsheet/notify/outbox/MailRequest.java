package dev.broadsheet.notify.outbox;

import dev.broadsheet.contracts.email.EmailRequested;
import dev.broadsheet.notify.reason.Reason;
import java.util.List;

/**
 * A mail to ask for: the event that goes through Kafka, and what only the database keeps of it.
 *
 * @param reasons why each paper is in the mail, in the order of the papers; empty if all are there for the edition's
 *     sake
 */
public record MailRequest(EmailRequested event, List<Reason> reasons) {

    public MailRequest {
        reasons = List.copyOf(reasons);
        if (!reasons.isEmpty() && reasons.size() != event.papers().size()) {
            throw new IllegalArgumentException(
                    reasons.size() + " reasons for " + event.papers().size() + " papers");
        }
    }

    /** Without reasons. */
    public static MailRequest of(EmailRequested event) {
        return new MailRequest(event, List.of());
    }
}
