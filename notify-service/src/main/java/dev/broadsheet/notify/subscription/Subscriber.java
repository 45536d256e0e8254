package dev.broadsheet.notify.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A reader. */
@Entity
@Table(name = "subscriber")
class Subscriber {

    @Id
    UUID id;

    String address;

    String normalised;

    @Enumerated(EnumType.STRING)
    SubscriberState state;

    @Enumerated(EnumType.STRING)
    Frequency frequency;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    boolean isConfirmed() {
        return state == SubscriberState.CONFIRMED;
    }

    /** The address was written into a form, perhaps again after an unsubscription: its owner is to be asked. */
    void await(Frequency wanted, Instant now) {
        state = SubscriberState.PENDING;
        frequency = wanted;
        changedAt = now;
    }

    /**
     * The owner said yes. An old link does not undo an unsubscription.
     *
     * @return whether the reader is subscribed now
     */
    boolean confirm(Instant now) {
        if (state == SubscriberState.PENDING) {
            state = SubscriberState.CONFIRMED;
            changedAt = now;
        }
        return isConfirmed();
    }

    void unsubscribe(Instant now) {
        if (state != SubscriberState.UNSUBSCRIBED) {
            state = SubscriberState.UNSUBSCRIBED;
            changedAt = now;
        }
    }
}
