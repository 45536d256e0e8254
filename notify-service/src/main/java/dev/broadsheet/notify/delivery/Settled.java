package dev.broadsheet.notify.delivery;

import java.util.UUID;

/**
 * A claim and how it ended.
 *
 * @param batch that it was claimed with
 */
record Settled(UUID batch, Claim claim, Settlement settlement) {

    /** The state as the table names it. */
    String state() {
        return switch (settlement) {
            case Settlement.Sent sent -> "SENT";
            case Settlement.Deferred deferred -> "DEFERRED";
            case Settlement.HeldBack heldBack -> "DEFERRED";
            case Settlement.Bounced bounced -> "BOUNCED";
            case Settlement.Suppressed suppressed -> "SUPPRESSED";
        };
    }
}
