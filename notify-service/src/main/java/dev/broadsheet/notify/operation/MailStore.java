package dev.broadsheet.notify.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.email.EmailRequested;
import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.outbox.EmailRequests;
import dev.broadsheet.notify.outbox.MailRequest;
import dev.broadsheet.notify.outbox.RequestRelay;
import dev.broadsheet.notify.reason.Reason;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Mails that an operator wants sent again. */
@ApplicationScoped
class MailStore {

    // The sweep takes it from here.
    private static final String HURRY =
            "update email set next_attempt_at = now() where id = :mail and state = 'DEFERRED'";

    private static final String MAIL = """
            select idempotency_key, cast(subscriber as text), kind, cast(edition as text), array_to_string(papers, ' '),
              cast(reasons as text), state
            from email where id = :mail
            """;

    private final Mutiny.SessionFactory sessions;
    private final EmailRequests requests;
    private final RequestRelay relay;
    private final Clock clock;

    @Inject
    MailStore(Mutiny.SessionFactory sessions, EmailRequests requests, RequestRelay relay, Clock clock) {
        this.sessions = sessions;
        this.requests = requests;
        this.relay = relay;
        this.clock = clock;
    }

    /** @return whether there is such a mail */
    Uni<Boolean> resend(UUID mail) {
        return sessions.withTransaction(session -> session.createNativeQuery(HURRY)
                        .setParameter("mail", mail)
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(MAIL, Object[].class)
                                .setParameter("mail", mail)
                                .getSingleResultOrNull())
                        .chain(row -> row == null
                                ? Uni.createFrom().item(false)
                                : ask(session, row).replaceWith(true)))
                .invoke(relay::wake);
    }

    private Uni<Integer> ask(Mutiny.Session session, Object[] row) {
        boolean over = List.of("SENT", "BOUNCED", "SUPPRESSED").contains(row[6]);
        return requests.add(session, over ? List.of(again(row)) : List.of());
    }

    // A mail of its own: mailboxes may drop what has the Message-ID of one that they had.
    private MailRequest again(Object[] row) {
        EmailRequested request = new EmailRequested(
                SubscriberId.parse((String) row[1]),
                row[0] + "/again/" + UUID.randomUUID(),
                EmailRequested.Kind.valueOf((String) row[2]),
                (String) row[3],
                Stream.of(((String) row[4]).split(" "))
                        .filter(id -> !id.isEmpty())
                        .map(PaperId::new)
                        .toList(),
                clock.instant());
        return new MailRequest(request, List.of(EventJson.read(((String) row[5]).getBytes(UTF_8), Reason[].class)));
    }
}
