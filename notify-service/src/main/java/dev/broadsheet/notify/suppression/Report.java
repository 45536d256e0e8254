package dev.broadsheet.notify.suppression;

import java.util.Optional;
import java.util.UUID;

/** What a machine, or a mail program, answered to one of our mails. */
sealed interface Report {

    /**
     * It could not be delivered (RFC 3464).
     *
     * @param mail empty if the report names none of ours
     * @param status as in {@link AddressStatus}
     */
    record Bounced(Optional<UUID> mail, String status, String diagnostic) implements Report {}

    /** Its reader pressed "this is spam" (RFC 5965). */
    record Complained(Optional<UUID> mail, String type) implements Report {}

    /** Its reader's mail program wrote to the address of List-Unsubscribe. */
    record Unsubscribed(Optional<UUID> mail) implements Report {}

    /** Nothing to act upon: late, delivered, an answer of a person, unwanted mail. */
    record Other(String what) implements Report {}
}
