package dev.broadsheet.notify.matching;

import dev.broadsheet.contracts.email.EmailRequested;
import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.notify.outbox.EmailRequests;
import dev.broadsheet.notify.outbox.MailRequest;
import dev.broadsheet.notify.reason.Reason;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Asks for the mails that tell of a withdrawal or a new version: to those who had the paper, and want to hear. The keys
 * say which: {@code update/<paper>/withdrawn/<reader>}, {@code update/<paper>/v2/<reader>}.
 */
@ApplicationScoped
class Updates {

    // By a match, or because it stood in an edition.
    private static final String READERS = """
            select cast(r.id as text), m.reason ->> 'kind', m.reason ->> 'detail'
            from subscriber r left join paper_match m on m.subscriber = r.id and m.paper = :paper and m.mail is not null
            where r.tell_of_changes and r.state = 'CONFIRMED' and (r.paused_until is null or r.paused_until <= :now)
              and (m.paper is not null or exists (
                select 1 from email e where e.subscriber = r.id and e.kind in ('DIGEST', 'WEEKLY_DIGEST')
                  and e.edition in (select day from edition_paper where paper = :paper) and :paper = any(e.papers)))
            """;

    private final EmailRequests requests;
    private final Clock clock;

    @Inject
    Updates(EmailRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** Within the transaction that says that readers were told. */
    Uni<Void> request(Mutiny.Session session, List<PaperToMatch> papers) {
        return Multi.createFrom()
                .iterable(papers)
                .filter(paper -> paper.isWithdrawnNow() || paper.hasNewVersion())
                .onItem()
                .transformToUniAndConcatenate(paper -> request(session, paper))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Integer> request(Mutiny.Session session, PaperToMatch paper) {
        Instant now = clock.instant();
        return session.createNativeQuery(READERS, Object[].class)
                .setParameter("paper", paper.id().value())
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .getResultList()
                .chain(rows -> requests.add(
                        session, rows.stream().map(row -> mail(paper, row, now)).toList()));
    }

    private static MailRequest mail(PaperToMatch paper, Object[] row, Instant now) {
        SubscriberId reader = SubscriberId.parse((String) row[0]);
        String change = paper.withdrawn() ? "withdrawn" : "v" + paper.version();
        EmailRequested event = new EmailRequested(
                reader,
                "update/" + paper.id() + "/" + change + "/" + reader,
                EmailRequested.Kind.UPDATE,
                null,
                List.of(paper.id()),
                now);
        return new MailRequest(event, List.of(reason((String) row[1], (String) row[2])));
    }

    private static Reason reason(String kind, String detail) {
        return kind == null ? Reason.TRENDING : new Reason(Reason.Kind.valueOf(kind), detail);
    }
}
