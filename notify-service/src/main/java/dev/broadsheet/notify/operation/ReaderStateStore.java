package dev.broadsheet.notify.operation;

import dev.broadsheet.contracts.email.EmailRequested;
import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.notify.outbox.EmailRequests;
import dev.broadsheet.notify.outbox.MailRequest;
import dev.broadsheet.notify.outbox.RequestRelay;
import dev.broadsheet.notify.suppression.SuppressionStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Readers as an operator sees them. */
@ApplicationScoped
class ReaderStateStore {

    private static final String FIND =
            "select cast(id as text) from subscriber where normalised = :address or address = :address";

    private static final String READER = """
            select subscriber.state, suppression.cause, suppression.detail,
              cast(extract(epoch from suppression.since) as bigint)
            from subscriber
            left join suppression on suppression.address = sha256(convert_to(subscriber.normalised, 'UTF8'))
            where subscriber.id = :reader
            """;

    private static final String MAILS = """
            select cast(id as text), idempotency_key, kind, state, attempts,
              cast(extract(epoch from requested_at) as bigint), cast(extract(epoch from sent_at) as bigint),
              cast(extract(epoch from next_attempt_at) as bigint), last_error
            from email where subscriber = :reader order by requested_at desc limit 100
            """;

    private final Mutiny.SessionFactory sessions;
    private final SuppressionStore suppressions;
    private final EmailRequests requests;
    private final RequestRelay relay;
    private final Clock clock;

    @Inject
    ReaderStateStore(
            Mutiny.SessionFactory sessions,
            SuppressionStore suppressions,
            EmailRequests requests,
            RequestRelay relay,
            Clock clock) {
        this.sessions = sessions;
        this.suppressions = suppressions;
        this.requests = requests;
        this.relay = relay;
        this.clock = clock;
    }

    Uni<Optional<SubscriberId>> find(String address) {
        return sessions.withTransaction(session -> session.createNativeQuery(FIND, String.class)
                .setParameter("address", address.strip().toLowerCase(Locale.ROOT))
                .getResultList()
                .map(ids -> ids.stream().findFirst().map(SubscriberId::parse)));
    }

    Uni<Optional<ReaderState>> state(SubscriberId reader) {
        return sessions.withTransaction(session -> session.createNativeQuery(READER, Object[].class)
                .setParameter("reader", reader.value())
                .getSingleResultOrNull()
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : mails(session, reader).map(mails -> Optional.of(state(reader, row, mails)))));
    }

    Uni<Void> suppress(SubscriberId reader, String reason) {
        return sessions.withTransaction(
                session -> suppressions.suppress(session, reader, SuppressionStore.Cause.OPERATOR, reason));
    }

    /** A reader who was not suppressed hears nothing. */
    Uni<Void> lift(SubscriberId reader) {
        return sessions.withTransaction(session -> suppressions
                        .lift(session, reader)
                        .chain(since -> requests.add(
                                session,
                                since.map(day -> notice(reader, day)).stream().toList())))
                .invoke(relay::wake)
                .replaceWithVoid();
    }

    private MailRequest notice(SubscriberId reader, LocalDate since) {
        Instant now = clock.instant();
        return MailRequest.of(new EmailRequested(
                reader,
                "notice/" + now + "/" + reader,
                EmailRequested.Kind.BOUNCE_NOTICE,
                since.toString(),
                List.of(),
                now));
    }

    private static Uni<List<Object[]>> mails(Mutiny.Session session, SubscriberId reader) {
        return session.createNativeQuery(MAILS, Object[].class)
                .setParameter("reader", reader.value())
                .getResultList();
    }

    private static ReaderState state(SubscriberId reader, Object[] row, List<Object[]> mails) {
        ReaderState.Suppressed suppressed =
                row[1] == null ? null : new ReaderState.Suppressed(lower(row[1]), (String) row[2], instant(row[3]));
        return new ReaderState(
                reader.value(),
                lower(row[0]),
                suppressed,
                mails.stream().map(ReaderStateStore::mail).toList());
    }

    private static ReaderState.Mail mail(Object[] row) {
        return new ReaderState.Mail(
                UUID.fromString((String) row[0]),
                (String) row[1],
                lower(row[2]),
                lower(row[3]),
                (int) row[4],
                instant(row[5]),
                instant(row[6]),
                instant(row[7]),
                (String) row[8]);
    }

    private static Instant instant(Object seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(((Number) seconds).longValue());
    }

    private static String lower(Object name) {
        return ((String) name).toLowerCase(Locale.ROOT);
    }
}
