package dev.broadsheet.notify.matching;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Brings what papers are held against up to the table of interests: one pod at a time, each change by what the table says
 * then. Whoever matches catches up first, so that no paper is held against less than what was committed before.
 */
@ApplicationScoped
class InterestSync {

    private static final Logger LOG = Logger.getLogger(InterestSync.class);
    private static final int PIECE = 2_000;

    private final Mutiny.SessionFactory sessions;
    private final InterestStore interests;
    private final PercolatorIndex index;
    /** Whether this pod has seen the index, and that it lacks nothing. */
    private volatile boolean checked;

    @Inject
    InterestSync(Mutiny.SessionFactory sessions, InterestStore interests, PercolatorIndex index) {
        this.sessions = sessions;
        this.interests = interests;
        this.index = index;
    }

    /** Done when everything that was committed before is in its place. */
    Uni<Void> catchUp() {
        return (checked ? Uni.createFrom().voidItem() : check()).chain(this::applyChanges);
    }

    /** Asks for all interests to be indexed again if there is no index, or if it lacks any. */
    Uni<Void> check() {
        return index.createIfAbsent()
                .chain(created -> created ? Uni.createFrom().item(true) : lacksAny())
                .chain(lacking -> lacking ? rebuild() : Uni.createFrom().voidItem())
                .invoke(() -> checked = true);
    }

    /** To be called when the index turned out to be gone. */
    void forget() {
        checked = false;
    }

    private Uni<Boolean> lacksAny() {
        return sessions.withTransaction(interests::expectedInIndex)
                .chain(expected -> index.count().map(found -> found < expected));
    }

    private Uni<Void> rebuild() {
        LOG.infof("the index of interests is filled from the table");
        return sessions.withTransaction(interests::changeAll);
    }

    private Uni<Void> applyChanges() {
        return sessions.withTransaction(interests::hasChanges)
                .chain(waiting -> waiting ? applyAll() : Uni.createFrom().voidItem());
    }

    private Uni<Void> applyAll() {
        return Multi.createBy()
                .repeating()
                .uni(() -> sessions.withTransaction(this::applyPiece))
                .whilst(applied -> applied == PIECE)
                .onItem()
                .ignoreAsUni()
                .onFailure(PercolatorIndex::isGone)
                .invoke(this::forget);
    }

    private Uni<Integer> applyPiece(Mutiny.Session session) {
        return interests
                .lockChanges(session)
                .chain(() -> interests.changes(session, PIECE))
                .chain(changes -> apply(session, changes).replaceWith(changes.size()));
    }

    private Uni<Void> apply(Mutiny.Session session, List<InterestStore.Change> changes) {
        Set<String> keys = changes.stream().map(InterestStore.Change::interest).collect(Collectors.toSet());
        return interests
                .find(session, keys)
                .chain(found -> interests
                        .fileAll(session, found)
                        .chain(() -> interests.indexed(session, found))
                        .chain(indexed -> index.apply(indexed, others(keys, indexed)))
                        .chain(() -> interests.done(session, changes)));
    }

    /** Gone, or not to be found by OpenSearch. */
    private static List<String> others(Set<String> keys, List<IndexedInterest> indexed) {
        Set<String> there = indexed.stream().map(IndexedInterest::key).collect(Collectors.toSet());
        return keys.stream().filter(key -> !there.contains(key)).toList();
    }
}
