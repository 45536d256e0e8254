package dev.broadsheet.notify.subscription;

import dev.broadsheet.notify.mail.MailLanguage;
import dev.broadsheet.notify.schedule.DigestTimes;
import dev.broadsheet.notify.schedule.EditionClock;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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

    @Column(name = "time_zone")
    String timeZone;

    @Column(name = "deliver_at")
    LocalTime deliverAt;

    @Column(name = "weekly_on")
    short weeklyOn;

    String language;

    boolean weekends;

    @Column(name = "tell_when_empty")
    boolean tellWhenEmpty;

    @Column(name = "tell_of_changes")
    boolean tellOfChanges;

    @Column(name = "paused_until")
    Instant pausedUntil;

    @Column(name = "last_daily")
    LocalDate lastDaily;

    @Column(name = "last_weekly")
    LocalDate lastWeekly;

    @Column(name = "last_listed")
    LocalDate lastListed;

    @Column(name = "next_digest_at")
    Instant nextDigestAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    boolean isConfirmed() {
        return state == SubscriberState.CONFIRMED;
    }

    Preferences preferences() {
        // As mails are written where there is no translation.
        MailLanguage mails = MailLanguage.of(language).orElse(MailLanguage.ENGLISH);
        return new Preferences(
                ZoneId.of(timeZone), deliverAt, DayOfWeek.of(weeklyOn), mails, weekends, tellWhenEmpty, tellOfChanges);
    }

    /** Editions that were due by the old clock are not due again by the new one, and none in between is left out. */
    void prefer(Preferences wanted, Instant now) {
        timeZone = wanted.timeZone().getId();
        deliverAt = wanted.deliverAt();
        weeklyOn = (short) wanted.weeklyOn().getValue();
        language = wanted.language().tag();
        weekends = wanted.weekends();
        tellWhenEmpty = wanted.tellWhenEmpty();
        tellOfChanges = wanted.tellOfChanges();
        changedAt = now;
    }

    /** The address was written into a form, perhaps again after an unsubscription: its owner is to be asked. */
    void await(Instant now) {
        if (!isConfirmed()) {
            state = SubscriberState.PENDING;
            changedAt = now;
        }
    }

    /** The owner said yes: the next edition is the first. */
    void confirm(EditionClock editions, Instant now) {
        if (!isConfirmed()) {
            state = SubscriberState.CONFIRMED;
            changedAt = now;
            lastListed = null;
            passOver(editions, now);
        }
    }

    void unsubscribe(Instant now) {
        if (state != SubscriberState.UNSUBSCRIBED) {
            state = SubscriberState.UNSUBSCRIBED;
            changedAt = now;
        }
        nextDigestAt = null;
        pausedUntil = null;
    }

    /** What would have come until then does not come later. */
    void pause(Instant until, EditionClock editions, Instant now) {
        pausedUntil = until;
        changedAt = now;
        passOver(editions, until);
        lastListed = lastDaily;
    }

    void resume(EditionClock editions, Instant now) {
        pausedUntil = null;
        changedAt = now;
        passOver(editions, now);
        lastListed = lastDaily;
    }

    /** @param paces of the reader's subscriptions; instant ones are looked after with the daily digest */
    void schedule(Set<Pace> paces, EditionClock editions) {
        DigestTimes times = preferences().times(editions);
        Stream<Instant> moments = paces.stream()
                .map(pace -> pace == Pace.WEEKLY
                        ? times.ofWeek(lastWeekly.plusWeeks(1))
                        : times.ofDay(times.dailyAfter(lastDaily)));
        nextDigestAt = isConfirmed() ? moments.min(Comparator.naturalOrder()).orElse(null) : null;
    }

    private void passOver(EditionClock editions, Instant until) {
        DigestTimes times = preferences().times(editions);
        lastDaily = times.lastDaily(until);
        lastWeekly = times.lastWeekly(until);
    }
}
