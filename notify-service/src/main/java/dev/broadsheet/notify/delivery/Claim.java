package dev.broadsheet.notify.delivery;

import dev.broadsheet.contracts.email.EmailRequested;
import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.subscription.SubscriberState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A mail that this pod alone may send, until the claim expires.
 *
 * @param address for the envelope only: never logged
 * @param attempt counted from 1
 * @param perhapsSentBefore an earlier attempt ended without the server's word, or with the pod that made it
 */
record Claim(
        String key,
        SubscriberId subscriber,
        String address,
        SubscriberState recipient,
        EmailRequested.Kind kind,
        Optional<LocalDate> edition,
        List<PaperId> papers,
        int attempt,
        boolean perhapsSentBefore) {

    /**
     * Mails go to who asked for them: digests to confirmed readers; the question itself to whoever may say yes, also to
     * readers who have something already.
     */
    boolean isWelcome() {
        return switch (kind) {
            case CONFIRMATION -> recipient != SubscriberState.UNSUBSCRIBED;
            case DIGEST, WEEKLY_DIGEST, ALERT, UPDATE -> recipient == SubscriberState.CONFIRMED;
        };
    }
}
