package dev.broadsheet.notify.operation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is known of a reader's mails. It tells no address.
 *
 * @param suppressed why the address gets no mail; null if it does
 * @param mails newest first, a hundred at the most
 */
record ReaderState(UUID reader, String state, Suppressed suppressed, List<Mail> mails) {

    record Suppressed(String cause, String detail, Instant since) {}

    /** @param error what the last attempt ended with, unless it was sent */
    record Mail(
            UUID id,
            String key,
            String kind,
            String state,
            int attempts,
            Instant requestedAt,
            Instant sentAt,
            Instant nextAttemptAt,
            String error) {}
}
