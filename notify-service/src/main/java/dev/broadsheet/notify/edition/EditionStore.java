package dev.broadsheet.notify.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.outbox.EmailRequests;
import dev.broadsheet.notify.outbox.MailRequest;
import dev.broadsheet.notify.papers.PaperStore;
import dev.broadsheet.notify.subscription.SubscriberStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The editions, frozen when they are first composed, and the readers' digests of them. */
@ApplicationScoped
class EditionStore {

    private static final String OPEN =
            "insert into edition (day, composed_at) values (:day, now()) on conflict do nothing";

    private static final String FREEZE = """
            insert into edition_paper (day, rank, paper)
            select :day, rank, paper
            from json_array_elements_text(cast(cast(:papers as text) as json)) with ordinality as ranked (paper, rank)
            """;

    private static final String FROZEN = "select paper from edition_paper where day = :day order by rank";

    private final Mutiny.SessionFactory sessions;
    private final PaperStore papers;
    private final SubscriberStore subscribers;
    private final EmailRequests requests;
    private final DigestConfig config;

    @Inject
    EditionStore(
            Mutiny.SessionFactory sessions,
            PaperStore papers,
            SubscriberStore subscribers,
            EmailRequests requests,
            DigestConfig config) {
        this.sessions = sessions;
        this.papers = papers;
        this.subscribers = subscribers;
        this.requests = requests;
        this.config = config;
    }

    /** The edition of the day, composed now if it never was; empty if the day has no papers. */
    Uni<Optional<Edition>> compose(LocalDate day) {
        return sessions.withTransaction(session -> papers.ranked(session, day, config.papers())
                        .chain(ranked -> ranked.isEmpty() ? nothing() : freeze(session, day, ranked))
                        .chain(() -> frozen(session, day)))
                .map(ids -> ids.isEmpty() ? Optional.empty() : Optional.of(new Edition(day, ids)));
    }

    /** Asks for the digests of the readers who come next after {@code previous}. */
    Uni<RequestedBatch> requestDigests(Edition edition, UUID previous, Instant now) {
        return sessions.withTransaction(session -> subscribers
                .confirmedAfter(session, previous, config.batch())
                .chain(readers -> requests.add(
                                session,
                                readers.stream()
                                        .map(reader -> MailRequest.of(edition.digestFor(reader, now)))
                                        .toList())
                        .map(fresh -> batch(readers, fresh))));
    }

    private RequestedBatch batch(List<SubscriberId> readers, int fresh) {
        boolean more = readers.size() == config.batch();
        return new RequestedBatch(
                fresh,
                readers.size() - fresh,
                more ? Optional.of(readers.getLast().value()) : Optional.empty());
    }

    // Whoever comes second waits for the first one's row, and then finds the edition frozen.
    private static Uni<Void> freeze(Mutiny.Session session, LocalDate day, List<PaperId> ranked) {
        return session.createNativeQuery(OPEN)
                .setParameter("day", day)
                .executeUpdate()
                .chain(opened -> opened == 0 ? nothing() : insertPapers(session, day, ranked));
    }

    private static Uni<Void> insertPapers(Mutiny.Session session, LocalDate day, List<PaperId> ranked) {
        return session.createNativeQuery(FREEZE)
                .setParameter("day", day)
                .setParameter("papers", new String(EventJson.write(ranked), UTF_8))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<List<PaperId>> frozen(Mutiny.Session session, LocalDate day) {
        return session.createNativeQuery(FROZEN, String.class)
                .setParameter("day", day)
                .getResultList()
                .map(ids -> ids.stream().map(PaperId::new).toList());
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
