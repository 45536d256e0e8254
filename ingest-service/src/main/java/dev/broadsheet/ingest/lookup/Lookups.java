package dev.broadsheet.ingest.lookup;

import dev.broadsheet.contracts.paper.PaperId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The queue of papers to be asked for. Any pod may want one; the pod that holds the lease asks. */
@ApplicationScoped
public class Lookups {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    // Ids come as one text: a canonical id has no comma.
    private static final String WANT = """
            insert into lookup (id, reason) select wanted, :reason
            from unnest(string_to_array(:ids, ',')) as wanted
            on conflict (id) do update
            set outcome = 'PENDING', wanted_at = clock_timestamp(), answered_at = null, reason = excluded.reason
            where lookup.outcome <> 'PENDING'
              and lookup.answered_at < clock_timestamp() - cast(:holds as bigint) * interval '1 millisecond'
            """;

    // A submission overtakes: somebody waits for it.
    private static final String OVERTAKE =
            "update lookup set reason = :reason where id = any(string_to_array(:ids, ',')) and outcome = 'PENDING'";

    private static final String NEXT = """
            select id from lookup where outcome = 'PENDING'
            order by reason = 'SUBMISSION' desc, wanted_at, id limit :most
            """;

    private static final String ANSWER = """
            update lookup set outcome = :outcome, answered_at = clock_timestamp()
            where id = any(string_to_array(:ids, ','))
            """;

    private static final String FORGET = """
            delete from lookup
            where answered_at < clock_timestamp() - cast(:keep as bigint) * interval '1 millisecond'
            """;

    private final Mutiny.SessionFactory sessions;

    Lookups(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Has arXiv asked for the paper, unless it was asked lately. */
    public Uni<Void> want(PaperId id, LookupReason reason) {
        return want(List.of(id), reason);
    }

    public Uni<Void> want(Collection<PaperId> ids, LookupReason reason) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(WANT)
                .setParameter("ids", joined(ids))
                .setParameter("reason", reason.name())
                .setParameter("holds", reason.answerHolds().toMillis())
                .executeUpdate()
                .chain(() -> overtake(session, ids, reason)));
    }

    /** What is known now. */
    public Uni<LookupOutcome> outcome(PaperId id) {
        return sessions.withStatelessSession(
                        session -> session.createNativeQuery("select outcome from lookup where id = :id", String.class)
                                .setParameter("id", id.value())
                                .getResultList())
                .map(rows ->
                        rows.stream().findFirst().map(LookupOutcome::valueOf).orElse(LookupOutcome.UNKNOWN));
    }

    /** What is known when arXiv has answered, or {@code atMost} later. */
    public Uni<LookupOutcome> outcome(PaperId id, Duration atMost) {
        return outcome(id)
                .chain(known -> known.isFinal() || !atMost.isPositive()
                        ? Uni.createFrom().item(known)
                        : Uni.createFrom()
                                .voidItem()
                                .onItem()
                                .delayIt()
                                .by(LOOK_AGAIN)
                                .chain(() -> outcome(id, atMost.minus(LOOK_AGAIN))));
    }

    Uni<List<PaperId>> next(int most) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(NEXT, String.class)
                        .setParameter("most", most)
                        .getResultList())
                .map(ids -> ids.stream().map(PaperId::new).toList());
    }

    Uni<Void> answer(Collection<PaperId> ids, LookupOutcome outcome) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(ANSWER)
                        .setParameter("ids", joined(ids))
                        .setParameter("outcome", outcome.name())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Forgets what was answered longer ago than that. */
    public Uni<Void> forget(Duration keep) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(FORGET)
                        .setParameter("keep", keep.toMillis())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> overtake(Mutiny.StatelessSession session, Collection<PaperId> ids, LookupReason reason) {
        if (reason != LookupReason.SUBMISSION) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(OVERTAKE)
                .setParameter("ids", joined(ids))
                .setParameter("reason", reason.name())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String joined(Collection<PaperId> ids) {
        return ids.stream().map(PaperId::value).collect(Collectors.joining(","));
    }
}
