package dev.broadsheet.ingest.reconcile;

import dev.broadsheet.contracts.paper.PaperId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Compares what the sources have shown with each other and with the papers of record. */
@ApplicationScoped
class ReconciliationStore {

    private static final String FIGURES = """
            select cast(day as text), category,
                   count(*) filter (where announced),
                   count(*) filter (where harvested),
                   count(*) filter (where announced and oai_reaches and not in_oai),
                   count(*) filter (where harvested and feed_reaches and not in_feed),
                   count(*) filter (where not stored)
            from reconciled_sighting
            where day between :from and :until
            group by day, category order by day desc, category
            """;

    // What was looked up and found has filled its gap, whatever the sources say.
    private static final String GAPS = """
            select distinct id from reconciled_sighting
            where day between :from and :until
              and (not stored
                   or not looked_up
                      and (announced and oai_reaches and not in_oai or harvested and feed_reaches and not in_feed))
            order by id limit :most
            """;

    private final Mutiny.SessionFactory sessions;

    ReconciliationStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    Uni<List<DayFigures>> figures(LocalDate from, LocalDate until) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(FIGURES, Object[].class)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .getResultList())
                .map(rows -> rows.stream().map(ReconciliationStore::figures).toList());
    }

    /** The papers that are to be looked up. */
    Uni<List<PaperId>> gaps(LocalDate from, LocalDate until, int most) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(GAPS, String.class)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .setParameter("most", most)
                        .getResultList())
                .map(ids -> ids.stream().map(PaperId::new).toList());
    }

    private static DayFigures figures(Object[] columns) {
        return new DayFigures(
                LocalDate.parse((String) columns[0]),
                (String) columns[1],
                ((Number) columns[2]).longValue(),
                ((Number) columns[3]).longValue(),
                ((Number) columns[4]).longValue(),
                ((Number) columns[5]).longValue(),
                ((Number) columns[6]).longValue());
    }
}
