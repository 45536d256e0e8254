package dev.broadsheet.ingest.records;

import dev.broadsheet.ingest.outbox.OutboxRow;
import dev.broadsheet.ingest.outbox.PaperEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.hibernate.reactive.mutiny.Mutiny;

/** The papers of record. What it accepts is committed together with the events that tell of it. */
@ApplicationScoped
public class PaperStore {

    private static final int RETRIES = 8;

    private final Mutiny.SessionFactory sessions;
    private final PaperEvents events;

    PaperStore(Mutiny.SessionFactory sessions, PaperEvents events) {
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * Records what a source found, in one transaction. Nothing is written and no event made for what is known already.
     *
     * @param traceparent of the request or harvest that found it
     */
    public Uni<Recorded> record(List<Found> batch, Optional<String> traceparent) {
        List<Hashed> newest = newestOfEach(batch);
        return sessions.withStatelessTransaction(session -> record(session, newest, traceparent))
                // Another pod recorded one of these papers first: the second look sees it.
                .onFailure(PaperStore::isRace)
                .retry()
                .withBackOff(Duration.ofMillis(20), Duration.ofSeconds(1))
                .atMost(RETRIES)
                .invoke(changes -> events.committed(changes.events.size()))
                .map(changes -> new Recorded(changes.count(), batch.size() - changes.count()));
    }

    private static Uni<Changes> record(
            Mutiny.StatelessSession session, List<Hashed> batch, Optional<String> traceparent) {
        List<String> ids = batch.stream().map(Hashed::id).toList();
        Map<String, Known> papers = new HashMap<>();
        Map<String, Known> signals = new HashMap<>();
        return read(session, KnownQuery.PAPERS, ids, papers)
                .chain(() -> read(session, KnownQuery.SIGNALS, ids, signals))
                .chain(() ->
                        read(session, KnownQuery.LOCKED_PAPERS, changed(batch, papers, Hashed::paperIsNews), papers))
                .chain(() -> read(
                        session, KnownQuery.LOCKED_SIGNALS, changed(batch, signals, Hashed::signalsAreNews), signals))
                .chain(() -> DatabaseClock.read(session))
                .map(now -> Changes.between(papers, signals, batch, now, traceparent))
                .call(changes -> write(session, changes));
    }

    // Only rows that are about to change are locked, so that harvesting the same papers again writes nothing at all.
    private static List<String> changed(
            List<Hashed> batch, Map<String, Known> known, BiPredicate<Hashed, Known> isNews) {
        return batch.stream()
                .filter(found -> known.containsKey(found.id()))
                .filter(found -> isNews.test(found, known.get(found.id())))
                .map(Hashed::id)
                .toList();
    }

    private static Uni<Void> read(
            Mutiny.StatelessSession session, KnownQuery query, Collection<String> ids, Map<String, Known> into) {
        return query.run(session, ids)
                .invoke(rows -> rows.forEach(known -> into.put(known.id(), known)))
                .replaceWithVoid();
    }

    private static Uni<Void> write(Mutiny.StatelessSession session, Changes changes) {
        return session.insertMultiple(changes.newPapers)
                .chain(() -> session.updateMultiple(changes.changedPapers))
                .chain(() -> session.insertMultiple(changes.newSignals))
                .chain(() -> session.updateMultiple(changes.changedSignals))
                .chain(() -> OutboxRow.insertAll(session, changes.events));
    }

    /** One entry per paper, the newest version and the last line winning, in the order of ids so that locks never cross. */
    private static List<Hashed> newestOfEach(List<Found> batch) {
        Map<String, Found> newest = new LinkedHashMap<>();
        for (Found found : batch) {
            newest.merge(
                    found.id().value(), found, (first, second) -> version(second) >= version(first) ? second : first);
        }
        return new TreeMap<>(newest).values().stream().map(Hashed::of).toList();
    }

    private static int version(Found found) {
        return found.paper().map(FoundPaper::version).orElse(0);
    }

    private static boolean isRace(Throwable failure) {
        return failure instanceof ConstraintViolationException || failure instanceof LockAcquisitionException;
    }
}
