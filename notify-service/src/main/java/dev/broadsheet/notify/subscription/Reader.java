package dev.broadsheet.notify.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A reader as the reader sees it. */
record Reader(
        UUID id,
        String address,
        SubscriberState state,
        Preferences preferences,
        Optional<Instant> pausedUntil,
        Optional<Instant> nextDigestAt,
        List<Held> subscriptions) {

    Reader {
        subscriptions = List.copyOf(subscriptions);
    }

    static Reader of(Subscriber subscriber, List<Held> subscriptions, Instant now) {
        return new Reader(
                subscriber.id,
                subscriber.address,
                subscriber.state,
                subscriber.preferences(),
                Optional.ofNullable(subscriber.pausedUntil).filter(now::isBefore),
                Optional.ofNullable(subscriber.nextDigestAt),
                subscriptions);
    }
}
