package dev.broadsheet.notify.links;

import dev.broadsheet.contracts.email.SubscriberId;

/** What a token that somebody brought turned out to be. */
public sealed interface LinkReading {

    /** Signed by us, for the purpose at hand, and in time. */
    record Genuine(SubscriberId subscriber) implements LinkReading {}

    /** Signed by us, but its time is over. */
    record Expired() implements LinkReading {}

    /** Never signed by us for this purpose: mistyped, cut by a mail client, or made up. */
    record Unknown() implements LinkReading {}
}
