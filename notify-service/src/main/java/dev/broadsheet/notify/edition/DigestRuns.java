package dev.broadsheet.notify.edition;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The scheduled digests that were dealt with. */
@ApplicationScoped
class DigestRuns {

    private static final String HISTORY =
            "select count(*) = 0, count(*) filter (where day >= :day) > 0 from digest_run";

    private static final String FINISH = """
            insert into digest_run (day, edition, finished_at)
            values (:day, cast(nullif(cast(:edition as text), '') as date), now())
            on conflict (day) do nothing
            """;

    private final Mutiny.SessionFactory sessions;

    @Inject
    DigestRuns(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * What is known of a scheduled digest.
     *
     * @param neverRan no digest was ever scheduled: this installation is new
     */
    record History(boolean neverRan, boolean finished) {}

    Uni<History> of(LocalDate day) {
        return sessions.withTransaction(session -> session.createNativeQuery(HISTORY, Object[].class)
                .setParameter("day", day)
                .getSingleResult()
                .map(row -> new History((boolean) row[0], (boolean) row[1])));
    }

    /** @param edition that was sent; empty if there was none */
    Uni<Void> finish(LocalDate day, Optional<LocalDate> edition) {
        return sessions.withTransaction(session -> session.createNativeQuery(FINISH)
                .setParameter("day", day)
                .setParameter("edition", edition.map(LocalDate::toString).orElse(""))
                .executeUpdate()
                .replaceWithVoid());
    }
}
