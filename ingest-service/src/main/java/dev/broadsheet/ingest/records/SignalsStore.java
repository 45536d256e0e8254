package dev.broadsheet.ingest.records;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.outbox.Cause;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;

/** What this deployment says of papers by itself: votes, submissions, list days. */
@ApplicationScoped
public class SignalsStore {

    private static final String VOTE = "insert into vote (paper_id, voter) values (:id, :voter) on conflict do nothing";
    private static final String TAKE_BACK = "delete from vote where paper_id = :id and voter = :voter";

    private static final Uni<Changes> NOTHING = Uni.createFrom().item(Changes::none);

    private final RecordTransaction transaction;

    SignalsStore(RecordTransaction transaction) {
        this.transaction = transaction;
    }

    /** @return the paper's upvotes afterwards, those from outside included; empty if the paper is not here */
    public Uni<Optional<Integer>> vote(PaperId id, String voter, Cause cause) {
        return vote(VOTE, 1, id, voter, cause);
    }

    /** As {@link #vote}; taking back a vote that was never given changes nothing. */
    public Uni<Optional<Integer>> takeBackVote(PaperId id, String voter, Cause cause) {
        return vote(TAKE_BACK, -1, id, voter, cause);
    }

    /**
     * Keeps what somebody said when they put a paper forward, which may be here only later. Whoever was first stays its
     * submitter; what another says then changes nothing.
     */
    public Uni<Void> submit(PaperId id, Submission submission, Cause cause) {
        return transaction
                .run(session -> changed(session, id, cause, (unused, row) -> {
                    row.submitted(submission);
                    return Uni.createFrom().voidItem();
                }))
                .replaceWithVoid();
    }

    /** Puts papers on the front page of a day; a list outside that shows them has the last word. */
    public Uni<Void> choose(LocalDate day, Collection<PaperId> papers, Cause cause) {
        List<String> ids = papers.stream().map(PaperId::value).sorted().toList();
        return transaction
                .run(session -> Rows.lockSignals(session, ids)
                        .chain(known -> DatabaseClock.read(session).map(now -> {
                            Changes changes = new Changes(Map.of(), known, now, cause);
                            for (String id : ids) {
                                SignalsRow row = changes.signalsOf(new PaperId(id));
                                row.listDay = day;
                                changes.add(row);
                            }
                            return changes;
                        })))
                .replaceWithVoid();
    }

    private Uni<Optional<Integer>> vote(String sql, int step, PaperId id, String voter, Cause cause) {
        return onPaper(
                        id,
                        cause,
                        (session, row) -> session.createNativeQuery(sql)
                                .setParameter("id", id.value())
                                .setParameter("voter", voter)
                                .executeUpdate()
                                .invoke(changed -> row.votes += step * changed)
                                .replaceWithVoid())
                .map(row -> row.map(changed -> changed.published().upvotes()));
    }

    /** @return the changed row, empty if the paper is not here */
    private Uni<Optional<SignalsRow>> onPaper(
            PaperId id, Cause cause, BiFunction<Mutiny.StatelessSession, SignalsRow, Uni<Void>> change) {
        return transaction
                .run(session -> Rows.lockPapers(session, List.of(id.value()))
                        .map(papers -> papers.values().stream().anyMatch(row -> !row.deleted))
                        .chain(here -> here ? changed(session, id, cause, change) : NOTHING))
                .map(changes -> changes.changedSignalsOf(id));
    }

    private static Uni<Changes> changed(
            Mutiny.StatelessSession session,
            PaperId id,
            Cause cause,
            BiFunction<Mutiny.StatelessSession, SignalsRow, Uni<Void>> change) {
        return Rows.lockSignals(session, List.of(id.value()))
                .chain(known -> DatabaseClock.read(session).map(now -> new Changes(Map.of(), known, now, cause)))
                .call(changes -> {
                    SignalsRow row = changes.signalsOf(id);
                    return change.apply(session, row).invoke(() -> changes.add(row));
                });
    }
}
