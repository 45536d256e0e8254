package dev.broadsheet.notify.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.email.EmailRequested;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.outbox.EmailRequests;
import dev.broadsheet.notify.outbox.MailRequest;
import dev.broadsheet.notify.reason.Reason;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Asks for digests, each with the papers that its reader has not had; what matched is marked as sent with them. */
@ApplicationScoped
class DigestRequests {

    private static final String ASKED_BEFORE = "select idempotency_key from email "
            + "where idempotency_key in (select json_array_elements_text(cast(cast(:keys as text) as json)))";

    private static final String TAKE = """
            update paper_match set mail = taken.key
            from json_to_recordset(cast(cast(:taken as text) as json)) as taken (reader uuid, paper text, key text)
            where paper_match.subscriber = taken.reader and paper_match.paper = taken.paper and mail is null
            """;

    private final DigestPapers papers;
    private final EmailRequests requests;

    @Inject
    DigestRequests(DigestPapers papers, EmailRequests requests) {
        this.papers = papers;
        this.requests = requests;
    }

    /**
     * What came of asking for digests.
     *
     * @param requested that are on their way now
     * @param before that had been asked for already
     */
    record Outcome(int requested, int before) {}

    private record Taken(String reader, PaperId paper, String key) {}

    /**
     * Within a transaction that has locked the readers.
     *
     * @param cause the trace that the mails are part of
     */
    Uni<Outcome> add(Mutiny.Session session, List<DueDigest> due, Instant now, Context cause) {
        return askedBefore(session, due).chain(before -> {
            List<DueDigest> fresh = due.stream()
                    .filter(digest -> !before.contains(digest.key()))
                    .toList();
            return papers.of(session, fresh)
                    .chain(found -> add(session, fresh, found, now, cause))
                    .map(requested -> new Outcome(requested, before.size()));
        });
    }

    private Uni<Integer> add(
            Mutiny.Session session, List<DueDigest> due, Map<String, DigestContent> found, Instant now, Context cause) {
        List<MailRequest> mails = due.stream()
                .filter(digest -> digest.tellWhenEmpty() || found.containsKey(digest.key()))
                .map(digest -> mail(digest, found.getOrDefault(digest.key(), DigestContent.NOTHING), now))
                .toList();
        List<Taken> taken = due.stream()
                .flatMap(digest -> found.getOrDefault(digest.key(), DigestContent.NOTHING).papers().stream()
                        .filter(paper -> !paper.reason().equals(Reason.TRENDING))
                        .map(paper -> new Taken(digest.reader().toString(), paper.paper(), digest.key())))
                .toList();
        return requests.add(session, mails, cause)
                .chain(requested -> take(session, taken).replaceWith(requested));
    }

    // Named for its reader by the newest edition that is in it: a digest after days without lists has the last one.
    private static MailRequest mail(DueDigest digest, DigestContent content, Instant now) {
        EmailRequested event = new EmailRequested(
                digest.reader(),
                digest.key(),
                digest.period().kind(),
                content.newest().orElse(digest.edition()).toString(),
                content.papers().stream().map(DigestPaper::paper).toList(),
                now);
        List<Reason> reasons =
                content.papers().stream().map(DigestPaper::reason).toList();
        return reasons.stream().allMatch(Reason.TRENDING::equals)
                ? MailRequest.of(event)
                : new MailRequest(event, reasons);
    }

    private static Uni<Set<String>> askedBefore(Mutiny.Session session, List<DueDigest> due) {
        if (due.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return session.createNativeQuery(ASKED_BEFORE, String.class)
                .setParameter("keys", json(due.stream().map(DueDigest::key).toList()))
                .getResultList()
                .map(Set::copyOf);
    }

    private static Uni<Integer> take(Mutiny.Session session, List<Taken> taken) {
        return taken.isEmpty()
                ? Uni.createFrom().item(0)
                : session.createNativeQuery(TAKE)
                        .setParameter("taken", json(taken))
                        .executeUpdate();
    }

    private static String json(Object value) {
        return new String(EventJson.write(value), UTF_8);
    }
}
