package dev.broadsheet.ingest.records;

import dev.broadsheet.contracts.paper.PaperId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the rows of many papers at once. */
final class Rows {

    // Joined to the array instead of "id = any(...)": PostgreSQL kept a cached plan of that, a sequential scan, after
    // the
    // table had been emptied and filled again.
    private static final String PAPERS_SAID =
            "select p.id, p.found from unnest(cast(:ids as text[])) wanted(id) join paper p on p.id = wanted.id";
    private static final String SIGNALS_SAID =
            "select s.id, s.found from unnest(cast(:ids as text[])) wanted(id) join paper_signals s on s.id = wanted.id";
    private static final String LOCKED_PAPERS = "select * from paper where id in (:ids) order by id for update";
    private static final String LOCKED_SIGNALS =
            "select * from paper_signals where id in (:ids) order by id for update";

    private Rows() {}

    /** What each source said last of these papers; nothing for a paper that is unknown. */
    static Uni<Map<String, Fingerprints>> papersSaid(Mutiny.StatelessSession session, Collection<String> ids) {
        return said(session, PAPERS_SAID, ids);
    }

    static Uni<Map<String, Fingerprints>> signalsSaid(Mutiny.StatelessSession session, Collection<String> ids) {
        return said(session, SIGNALS_SAID, ids);
    }

    static Uni<Optional<PaperRow>> find(Mutiny.StatelessSession session, PaperId id) {
        return session.get(PaperRow.class, id.value()).map(Optional::ofNullable);
    }

    /** Locks in the order of ids, so that two batches never wait for each other. */
    static Uni<Map<String, PaperRow>> lockPapers(Mutiny.StatelessSession session, Collection<String> ids) {
        return locked(session, LOCKED_PAPERS, PaperRow.class, ids, row -> row.id);
    }

    static Uni<Map<String, SignalsRow>> lockSignals(Mutiny.StatelessSession session, Collection<String> ids) {
        return locked(session, LOCKED_SIGNALS, SignalsRow.class, ids, row -> row.id);
    }

    private static Uni<Map<String, Fingerprints>> said(
            Mutiny.StatelessSession session, String sql, Collection<String> ids) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                columns -> (String) columns[0], columns -> Fingerprints.parse((String) columns[1]))));
    }

    private static <T> Uni<Map<String, T>> locked(
            Mutiny.StatelessSession session,
            String sql,
            Class<T> type,
            Collection<String> ids,
            Function<T, String> id) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Uni<List<T>> rows =
                session.createNativeQuery(sql, type).setParameter("ids", ids).getResultList();
        return rows.map(list -> list.stream().collect(Collectors.toMap(id, Function.identity())));
    }
}
