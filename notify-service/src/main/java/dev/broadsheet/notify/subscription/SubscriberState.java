package dev.broadsheet.notify.subscription;

/** Where a reader stands between asking for mails and having them stopped. */
public enum SubscriberState {
    /** Somebody wrote the address into a form; its owner has not answered yet. */
    PENDING,
    CONFIRMED,
    UNSUBSCRIBED
}
