package dev.broadsheet.notify.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.email.EmailRequested;
import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.outbox.EmailRequests;
import dev.broadsheet.notify.outbox.MailRequest;
import dev.broadsheet.notify.reason.Reason;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Asks for the mails of matches that readers want at once: one a reader, whatever a batch of papers holds for them. */
@ApplicationScoped
class Alerts {

    // No mail with a paper is older than the paper's time as news, however that began.
    private static final Duration MAILS_OF = Duration.ofDays(60);

    private static final String PAPERS = "(select json_array_elements_text(cast(cast(:papers as text) as json)))";

    // Trending papers come to readers without a match.
    private static final String HAD_ALREADY = """
            update paper_match m set mail = e.idempotency_key
            from email e
            where m.mail is null and m.pace = 'INSTANT' and m.paper in
            """ + PAPERS + """
             and e.subscriber = m.subscriber and e.kind in ('DIGEST', 'WEEKLY_DIGEST', 'ALERT')
              and e.requested_at > :since and m.paper = any(e.papers)
            """;

    // Of a subscription at most so many within a day: the others are left out, as in a digest.
    private static final String WAITING = """
            select cast(waiting.subscriber as text), waiting.paper, waiting.reason ->> 'kind', waiting.reason ->> 'detail'
            from (
              select m.subscriber, m.paper, m.reason, m.subscription, m.score, s.most,
                row_number() over (partition by m.subscription order by m.score desc, m.paper) as place
              from paper_match m join subscription s on s.id = m.subscription
              where m.mail is null and m.pace = 'INSTANT' and m.paper in
            """ + PAPERS + """
            ) as waiting
            where place + (select count(*) from paper_match sent
              where sent.subscription = waiting.subscription and sent.mail is not null and sent.matched_at > :dayAgo) <= most
            order by waiting.subscriber, waiting.score desc, waiting.paper
            """;

    private static final String TAKE = """
            update paper_match m set mail = taken.mail
            from json_to_recordset(cast(cast(:rows as text) as json)) as taken (subscriber uuid, paper text, mail text)
            where m.subscriber = taken.subscriber and m.paper = taken.paper
            """;

    private record Waiting(SubscriberId subscriber, PaperId paper, Reason reason) {}

    private record Taken(SubscriberId subscriber, PaperId paper, String mail) {}

    private final EmailRequests requests;
    private final Clock clock;

    @Inject
    Alerts(EmailRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** Within the transaction of the matches. @return how many mails were asked for */
    Uni<Integer> request(Mutiny.Session session, List<PaperId> papers) {
        String ids = json(papers);
        Instant now = clock.instant();
        return session.createNativeQuery(HAD_ALREADY)
                .setParameter("papers", ids)
                .setParameter("since", now.minus(MAILS_OF).atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .chain(() -> waiting(session, ids, now))
                .chain(waiting -> request(session, waiting, now));
    }

    private static Uni<List<Waiting>> waiting(Mutiny.Session session, String papers, Instant now) {
        return session.createNativeQuery(WAITING, Object[].class)
                .setParameter("papers", papers)
                .setParameter("dayAgo", now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .getResultList()
                .map(rows -> rows.stream().map(Alerts::waiting).toList());
    }

    private Uni<Integer> request(Mutiny.Session session, List<Waiting> waiting, Instant now) {
        if (waiting.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        Map<String, List<Waiting>> byMail =
                waiting.stream().collect(Collectors.groupingBy(Waiting::subscriber)).values().stream()
                        .collect(Collectors.toMap(Alerts::key, of -> of, (a, b) -> a, TreeMap::new));
        List<MailRequest> mails = byMail.entrySet().stream()
                .map(mail -> mail(mail.getKey(), mail.getValue(), now))
                .toList();
        return requests.add(session, mails).call(() -> take(session, byMail));
    }

    private static Uni<Integer> take(Mutiny.Session session, Map<String, List<Waiting>> byMail) {
        List<Taken> taken = byMail.entrySet().stream()
                .flatMap(mail ->
                        mail.getValue().stream().map(one -> new Taken(one.subscriber(), one.paper(), mail.getKey())))
                .toList();
        return session.createNativeQuery(TAKE).setParameter("rows", json(taken)).executeUpdate();
    }

    private static MailRequest mail(String key, List<Waiting> papers, Instant now) {
        EmailRequested event = new EmailRequested(
                papers.getFirst().subscriber(),
                key,
                EmailRequested.Kind.ALERT,
                null,
                papers.stream().map(Waiting::paper).toList(),
                now);
        return new MailRequest(event, papers.stream().map(Waiting::reason).toList());
    }

    // A paper reaches a reader once: no second mail has the same first paper.
    private static String key(List<Waiting> papers) {
        return "alert/" + papers.getFirst().paper() + "/" + papers.getFirst().subscriber();
    }

    private static Waiting waiting(Object[] row) {
        return new Waiting(
                SubscriberId.parse((String) row[0]),
                new PaperId((String) row[1]),
                new Reason(Reason.Kind.valueOf((String) row[2]), (String) row[3]));
    }

    private static String json(Object rows) {
        return new String(EventJson.write(rows), UTF_8);
    }
}
