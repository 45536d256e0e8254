package dev.broadsheet.notify.delivery;

import java.time.Duration;

/** How an attempt to send a mail ended. */
sealed interface Settlement {

    /** The server said 250 to the whole mail. */
    record Sent() implements Settlement {}

    /**
     * Not now; to be tried again.
     *
     * @param uncertain the mail may have gone all the same
     */
    record Deferred(String error, boolean uncertain, Duration pause) implements Settlement {}

    /** The server refused this mail for good. */
    record Bounced(String error) implements Settlement {}

    /** Not wanted (any more). */
    record Suppressed(String reason) implements Settlement {}
}
