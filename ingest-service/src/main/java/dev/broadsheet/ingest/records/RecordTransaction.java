package dev.broadsheet.ingest.records;

import dev.broadsheet.ingest.outbox.OutboxRow;
import dev.broadsheet.ingest.outbox.PaperEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.hibernate.reactive.mutiny.Mutiny;

/** Commits changes together with the events that tell of them. */
@ApplicationScoped
class RecordTransaction {

    private static final int RETRIES = 8;

    private final Mutiny.SessionFactory sessions;
    private final PaperEvents events;

    RecordTransaction(Mutiny.SessionFactory sessions, PaperEvents events) {
        this.sessions = sessions;
        this.events = events;
    }

    /** @param work may run more than once, from its start, if another pod changes the same papers */
    Uni<Changes> run(Function<Mutiny.StatelessSession, Uni<Changes>> work) {
        return sessions.withStatelessTransaction(
                        session -> work.apply(session).call(changes -> write(session, changes)))
                // Another pod recorded one of these papers first: the second look sees it.
                .onFailure(RecordTransaction::isRace)
                .retry()
                .withBackOff(Duration.ofMillis(20), Duration.ofSeconds(1))
                .atMost(RETRIES)
                .invoke(changes -> events.committed(changes.events.size()));
    }

    <T> Uni<T> read(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return sessions.withStatelessSession(work);
    }

    private static Uni<Void> write(Mutiny.StatelessSession session, Changes changes) {
        return insert(session, changes.newPapers)
                .chain(() -> update(session, changes.changedPapers))
                .chain(() -> insert(session, changes.newSignals))
                .chain(() -> update(session, changes.changedSignals))
                .chain(() -> OutboxRow.hurry(session, changes.hurried()))
                .chain(() -> OutboxRow.insertAll(session, changes.events));
    }

    private static Uni<Void> insert(Mutiny.StatelessSession session, List<?> rows) {
        return rows.isEmpty() ? Uni.createFrom().voidItem() : session.insertMultiple(rows);
    }

    private static Uni<Void> update(Mutiny.StatelessSession session, List<?> rows) {
        return rows.isEmpty() ? Uni.createFrom().voidItem() : session.updateMultiple(rows);
    }

    private static boolean isRace(Throwable failure) {
        return failure instanceof ConstraintViolationException || failure instanceof LockAcquisitionException;
    }
}
