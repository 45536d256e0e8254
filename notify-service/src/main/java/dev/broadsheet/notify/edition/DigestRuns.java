package dev.broadsheet.notify.edition;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;

/** The days whose editions were closed. */
@ApplicationScoped
class DigestRuns {

    private static final String HISTORY =
            "select count(*) = 0, count(*) filter (where day >= :day) > 0 from digest_run";

    private static final String FINISH = """
            insert into digest_run (day, edition, finished_at) values (:day, :day, now())
            on conflict (day) do nothing
            """;

    private final Mutiny.SessionFactory sessions;

    @Inject
    DigestRuns(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * What is known of the closing of a day.
     *
     * @param neverRan no day was ever closed: this installation is new
     */
    record History(boolean neverRan, boolean finished) {}

    Uni<History> of(LocalDate day) {
        return sessions.withTransaction(session -> session.createNativeQuery(HISTORY, Object[].class)
                .setParameter("day", day)
                .getSingleResult()
                .map(row -> new History((boolean) row[0], (boolean) row[1])));
    }

    Uni<Void> finish(LocalDate day) {
        return sessions.withTransaction(session -> session.createNativeQuery(FINISH)
                .setParameter("day", day)
                .executeUpdate()
                .replaceWithVoid());
    }
}
