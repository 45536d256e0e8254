package dev.broadsheet.notify.edition;

import dev.broadsheet.contracts.email.SubscriberId;
import java.time.LocalDate;

/**
 * A digest that a reader is to get now.
 *
 * @param key names the edition
 * @param edition the day, or the Monday of the week
 * @param after the trending papers are those of editions after this one; absent for a reader's first digest, which has the
 *     newest edition alone
 * @param tellWhenEmpty whether it is sent without papers too
 */
record DueDigest(
        SubscriberId reader, Period period, LocalDate edition, LocalDate after, String key, boolean tellWhenEmpty) {

    static DueDigest of(SubscriberId reader, Period period, LocalDate edition, LocalDate after, boolean tellWhenEmpty) {
        return new DueDigest(reader, period, edition, after, period.digestKey(edition, reader), tellWhenEmpty);
    }
}
