package dev.broadsheet.notify.subscription;

/** What came of a reader's yes. */
enum Confirmation {
    /** The reader is subscribed to what was chosen. */
    CONFIRMED,
    /** The reader chose nothing, and has nothing. */
    NOTHING,
    /** The reader left after the link was sent, or what was asked for is too old. */
    OUTDATED
}
