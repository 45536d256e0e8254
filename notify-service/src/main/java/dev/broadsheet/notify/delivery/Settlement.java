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

    /** Not tried at all, for a limit; the attempt does not count. */
    record HeldBack(String reason, Duration pause) implements Settlement {}

    /**
     * The server refused this mail for good, or for too long.
     *
     * @param nobodyThere the address does not exist: no other mail to it will fare better
     */
    record Bounced(String error, boolean nobodyThere) implements Settlement {}

    /** Not wanted (any more). */
    record Suppressed(String reason) implements Settlement {}
}
