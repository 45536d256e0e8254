package dev.broadsheet.contracts.email;

import static dev.broadsheet.contracts.paper.Checks.listOrEmpty;
import static dev.broadsheet.contracts.paper.Checks.requirePresent;
import static dev.broadsheet.contracts.paper.Checks.requireText;

import dev.broadsheet.contracts.paper.PaperId;
import java.time.Instant;
import java.util.List;

/**
 * One e-mail is to be rendered and sent, on {@link dev.broadsheet.contracts.event.Topics#EMAIL_REQUESTED}. It carries
 * ids only: no address and no text ever stand in Kafka.
 *
 * @param idempotencyKey claimed before the SMTP conversation; of two requests with one key, one mail is sent.
 *     {@code digest/2026-03-02/<subscriber>} names the edition, not the day of sending
 * @param subject what the mail is about: the edition's day for a digest, the Monday of its week for a weekly one, the day
 *     since which nothing was sent for a bounce notice, absent for the others
 * @param papers of a digest, in the order of the mail
 */
public record EmailRequested(
        SubscriberId subscriber,
        String idempotencyKey,
        Kind kind,
        String subject,
        List<PaperId> papers,
        Instant requestedAt) {

    /** The mails that Broadsheet sends. */
    public enum Kind {
        CONFIRMATION,
        DIGEST,
        WEEKLY_DIGEST,
        ALERT,
        UPDATE,
        /** Mails come again after bounces had stopped them. */
        BOUNCE_NOTICE
    }

    public EmailRequested {
        requirePresent(subscriber, "subscriber");
        requireText(idempotencyKey, "idempotencyKey");
        requirePresent(kind, "kind");
        papers = listOrEmpty(papers);
        requirePresent(requestedAt, "requestedAt");
    }
}
