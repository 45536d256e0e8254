package dev.broadsheet.notify.smtp;

/** How an attempt to hand a mail to the relay ended. */
public sealed interface Delivery {

    /** The relay said 250 to the whole mail. */
    record Accepted() implements Delivery {}

    /** The relay refused, for now (4xx) or for good (5xx); the mail did not go. */
    record Refused(Reply reply, Stage stage) implements Delivery {}

    /** No conversation came about, or it broke before the whole mail was with the relay; it did not go. */
    record Unsent(String cause) implements Delivery {}

    /** The relay has the whole mail, and its answer never came: the mail may have gone. */
    record Unanswered(String cause) implements Delivery {}

    /** What was said when the relay refused. */
    enum Stage {
        /** Greeting, EHLO, STARTTLS, AUTH: about us, not about the mail. */
        OPENING,
        SENDER,
        RECIPIENT,
        CONTENT
    }
}
