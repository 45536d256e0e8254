package dev.broadsheet.notify.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.papers.PaperStore;
import dev.broadsheet.notify.schedule.DigestConfig;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The editions of days and weeks, composed once: their papers and their order are the same for every reader. */
@ApplicationScoped
class EditionStore {

    // Lists that came late, or after a time away, still get their edition.
    static final int DAYS_BACK = 7;

    private static final String OPEN =
            "insert into edition (period, day, composed_at) values (:period, :day, now()) " + "on conflict do nothing";

    private static final String FREEZE = """
            insert into edition_paper (period, day, rank, paper)
            select :period, :day, rank, paper
            from json_array_elements_text(cast(cast(:papers as text) as json)) with ordinality as ranked (paper, rank)
            """;

    private final Mutiny.SessionFactory sessions;
    private final PaperStore papers;
    private final DigestConfig config;

    @Inject
    EditionStore(Mutiny.SessionFactory sessions, PaperStore papers, DigestConfig config) {
        this.sessions = sessions;
        this.papers = papers;
        this.config = config;
    }

    /**
     * Composes the edition now if it never was.
     *
     * @return whether it has papers; if not, nothing is composed
     */
    Uni<Boolean> compose(Period period, LocalDate first) {
        return sessions.withTransaction(session -> compose(session, period, first));
    }

    /** Composes the editions of the days up to this one, as far as they have papers and never were. */
    Uni<Void> composeDays(LocalDate last) {
        return sessions.withTransaction(session -> papers.listDays(session, last.minusDays(DAYS_BACK), last)
                .chain(days -> Multi.createFrom()
                        .iterable(days)
                        .onItem()
                        .transformToUniAndConcatenate(day -> compose(session, Period.DAY, day))
                        .collect()
                        .asList())
                .replaceWithVoid());
    }

    private Uni<Boolean> compose(Mutiny.Session session, Period period, LocalDate first) {
        return papers.ranked(session, first, period.lastDay(first), config.papers())
                .chain(ranked -> ranked.isEmpty()
                        ? Uni.createFrom().item(false)
                        : freeze(session, period, first, ranked).replaceWith(true));
    }

    // Whoever comes second waits for the first one's row, and then finds the edition frozen.
    private static Uni<Void> freeze(Mutiny.Session session, Period period, LocalDate first, List<PaperId> ranked) {
        return session.createNativeQuery(OPEN)
                .setParameter("period", period.name())
                .setParameter("day", first)
                .executeUpdate()
                .chain(opened ->
                        opened == 0 ? Uni.createFrom().voidItem() : insertPapers(session, period, first, ranked));
    }

    private static Uni<Void> insertPapers(
            Mutiny.Session session, Period period, LocalDate first, List<PaperId> ranked) {
        return session.createNativeQuery(FREEZE)
                .setParameter("period", period.name())
                .setParameter("day", first)
                .setParameter("papers", new String(EventJson.write(ranked), UTF_8))
                .executeUpdate()
                .replaceWithVoid();
    }
}
