package dev.broadsheet.ingest.records;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.outbox.Cause;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.hibernate.reactive.mutiny.Mutiny;

/** The papers of record. What it accepts is committed together with the events that tell of it. */
@ApplicationScoped
public class PaperStore {

    private final RecordTransaction transaction;

    PaperStore(RecordTransaction transaction) {
        this.transaction = transaction;
    }

    /** What is to be written in the transaction of a batch, such as how far its source was read. */
    public interface Alongside {
        Uni<Void> write(Mutiny.StatelessSession session);
    }

    /** Records what a source found, in one transaction. Nothing is written and no event made for what is known already. */
    public Uni<Recorded> record(List<Found> batch, Cause cause) {
        return record(batch, cause, session -> Uni.createFrom().voidItem());
    }

    /** As {@link #record(List, Cause)}, and writes something of the source's own with it. */
    public Uni<Recorded> record(List<Found> batch, Cause cause, Alongside alongside) {
        List<Observation> observations = onePerPaper(batch);
        return transaction
                .run(session -> changes(session, observations, cause).call(() -> alongside.write(session)))
                .map(changes -> new Recorded(changes.count(), batch.size() - changes.count()));
    }

    /** Whether a paper is here, and how it is. */
    public enum Whereabouts {
        UNKNOWN,
        HERE,
        WITHDRAWN,
        TAKEN_DOWN
    }

    public Uni<Whereabouts> whereIs(PaperId id) {
        return transaction
                .read(session -> Rows.find(session, id))
                .map(row -> row.map(PaperRow::whereabouts).orElse(Whereabouts.UNKNOWN));
    }

    private static Uni<Changes> changes(Mutiny.StatelessSession session, List<Observation> batch, Cause cause) {
        List<String> ids = ids(batch);
        return Rows.papersSaid(session, ids)
                .chain(papers -> Rows.signalsSaid(session, ids)
                        .chain(signals -> changes(session, new News(batch, papers, signals), cause)));
    }

    private static Uni<Changes> changes(Mutiny.StatelessSession session, News news, Cause cause) {
        return Rows.lockPapers(session, news.revisedPapers())
                .chain(papers -> Rows.lockSignals(session, news.revisedSignals())
                        .chain(signals -> DatabaseClock.read(session)
                                .map(now -> news.into(new Changes(papers, signals, now, cause)))));
    }

    /**
     * What of a batch says anything new. Only rows that may change are locked, so that harvesting the same papers again
     * writes nothing at all.
     */
    private record News(List<Observation> batch, Map<String, Fingerprints> papers, Map<String, Fingerprints> signals) {

        Changes into(Changes changes) {
            batch.stream()
                    .filter(observation -> observation.saysNewPaper(said(papers, observation)))
                    .forEach(changes::addPaper);
            batch.stream()
                    .filter(observation -> observation.saysNewSignals(said(signals, observation)))
                    .forEach(changes::addSignals);
            return changes;
        }

        List<String> revisedPapers() {
            return known(papers, Observation::saysNewPaper);
        }

        List<String> revisedSignals() {
            return known(signals, Observation::saysNewSignals);
        }

        private List<String> known(Map<String, Fingerprints> rows, BiPredicate<Observation, Fingerprints> saysNews) {
            return batch.stream()
                    .filter(observation -> rows.containsKey(observation.id()))
                    .filter(observation -> saysNews.test(observation, rows.get(observation.id())))
                    .map(Observation::id)
                    .toList();
        }

        private static Fingerprints said(Map<String, Fingerprints> rows, Observation observation) {
            return rows.getOrDefault(observation.id(), Fingerprints.NONE);
        }
    }

    /** One entry per paper, the newest version and the last line winning, in the order of ids so that locks never cross. */
    private static List<Observation> onePerPaper(List<Found> batch) {
        Map<String, Found> newest = new TreeMap<>();
        batch.forEach(found -> newest.merge(found.id().value(), found, Found::followedBy));
        return newest.values().stream().map(Observation::of).toList();
    }

    private static List<String> ids(List<Observation> batch) {
        return batch.stream().map(Observation::id).toList();
    }
}
