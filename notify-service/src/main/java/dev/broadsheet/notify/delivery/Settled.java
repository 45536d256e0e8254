package dev.broadsheet.notify.delivery;

/** A claim and how it ended. */
record Settled(Claim claim, Settlement settlement) {

    /** The state as the table names it. */
    String state() {
        return switch (settlement) {
            case Settlement.Sent sent -> "SENT";
            case Settlement.Deferred deferred -> "DEFERRED";
            case Settlement.Bounced bounced -> "BOUNCED";
            case Settlement.Suppressed suppressed -> "SUPPRESSED";
        };
    }
}
