package dev.broadsheet.notify.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.email.EmailRequested;
import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.mail.Letter;
import dev.broadsheet.notify.reason.Reason;
import dev.broadsheet.notify.subscription.SubscriberState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads claims, and letters, from rows. */
final class ClaimRow {

    /** The columns of a letter, of {@code email} and {@code subscriber}. */
    static final String LETTER = "cast(email.id as text), cast(email.subscriber as text), email.kind, "
            + "cast(email.edition as text), array_to_string(email.papers, ' '), cast(email.reasons as text), "
            + "subscriber.language";

    private static final int LETTER_COLUMNS = 7;

    private ClaimRow() {}

    /** Whatever stands after the columns of the letter. */
    static Claim claim(Object[] row) {
        return new Claim(
                (String) row[LETTER_COLUMNS],
                letter(row),
                (String) row[LETTER_COLUMNS + 1],
                SubscriberState.valueOf((String) row[LETTER_COLUMNS + 2]),
                Optional.ofNullable((String) row[LETTER_COLUMNS + 3]),
                (int) row[LETTER_COLUMNS + 4],
                (boolean) row[LETTER_COLUMNS + 5],
                Instant.ofEpochSecond(((Number) row[LETTER_COLUMNS + 6]).longValue()),
                Optional.ofNullable((String) row[LETTER_COLUMNS + 7]));
    }

    static Letter letter(Object[] row) {
        return new Letter(
                UUID.fromString((String) row[0]),
                SubscriberId.parse((String) row[1]),
                EmailRequested.Kind.valueOf((String) row[2]),
                Optional.ofNullable((String) row[3]).map(LocalDate::parse),
                Stream.of(((String) row[4]).split(" "))
                        .filter(id -> !id.isEmpty())
                        .map(PaperId::new)
                        .toList(),
                reasons((String) row[5]),
                (String) row[6]);
    }

    private static List<Reason> reasons(String json) {
        return "[]".equals(json) ? List.of() : List.of(EventJson.read(json.getBytes(UTF_8), Reason[].class));
    }
}
