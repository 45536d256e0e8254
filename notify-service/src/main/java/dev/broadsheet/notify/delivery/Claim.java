package dev.broadsheet.notify.delivery;

import dev.broadsheet.notify.mail.Letter;
import dev.broadsheet.notify.subscription.SubscriberState;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail that this pod alone may send, until the claim expires.
 *
 * @param address for the envelope only: never logged
 * @param suppressed why the address gets no mail; empty if it does
 * @param attempt counted from 1
 * @param perhapsSentBefore an earlier attempt ended without the server's word, or with the pod that made it
 * @param traceparent of what asked for the mail (W3C Trace Context)
 */
record Claim(
        String key,
        Letter letter,
        String address,
        SubscriberState recipient,
        Optional<String> suppressed,
        int attempt,
        boolean perhapsSentBefore,
        Instant requestedAt,
        Optional<String> traceparent) {

    /**
     * Mails go to who asked for them: digests to confirmed readers; the question itself to whoever may say yes, also to
     * readers who have something already.
     */
    boolean isWelcome() {
        return switch (letter.kind()) {
            case CONFIRMATION -> recipient != SubscriberState.UNSUBSCRIBED;
            case DIGEST, WEEKLY_DIGEST, ALERT, UPDATE, BOUNCE_NOTICE -> recipient == SubscriberState.CONFIRMED;
        };
    }

    String domain() {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
