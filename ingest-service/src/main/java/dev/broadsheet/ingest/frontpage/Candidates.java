package dev.broadsheet.ingest.frontpage;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.arxiv.AnnouncementCalendar;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The papers that may stand on a front page. */
@ApplicationScoped
class Candidates {

    // As the feed of its primary category showed it. Elsewhere it may have been announced later.
    private static final String COLUMNS = """
            select p.id, p.published_at,
                   (select cast(min(f.day) as text) from sighting f
                    where f.id = p.id and f.source = 'feed' and f.category = p.category and f.new_paper)
            """;

    private static final String SUBMITTED = COLUMNS + """
            from paper_signals s join paper p on p.id = s.id
            where s.submission is not null and s.shown_day is null and not p.deleted and not p.withdrawn
            order by p.id limit 500
            """;

    // A list outside that shows the day leaves no room for a choice of ours.
    private static final String TAKEN = """
            select count(*) filter (where s.submission is null),
                   count(*) filter (where s.listed_outside)
            from paper_signals s where s.shown_day = :day
            """;

    private static final String BEST = COLUMNS + """
            from paper p left join paper_signals s on s.id = p.id
            where p.published_at >= :from and p.published_at < :to and p.category in (:categories)
              and not p.withdrawn and not p.deleted and s.shown_day is null
            order by\s
            """;

    // The longest that a paper may wait for its announcement: over a weekend and holidays.
    private static final int LONGEST_WAIT_DAYS = 8;

    private final Mutiny.SessionFactory sessions;
    private final FrontPageConfig config;

    Candidates(Mutiny.SessionFactory sessions, FrontPageConfig config) {
        this.sessions = sessions;
        this.config = config;
    }

    /** Papers that people put forward and that stand on no front page yet. */
    Uni<List<Candidate>> submittedWithoutDay() {
        return sessions.withStatelessSession(session ->
                        session.createNativeQuery(SUBMITTED, Object[].class).getResultList())
                .map(rows -> rows.stream().map(Candidate::of).toList());
    }

    /** How many papers may still be chosen for a day. */
    Uni<Integer> room(LocalDate day) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(TAKEN, Object[].class)
                        .setParameter("day", day)
                        .getSingleResult())
                .map(counts -> ((Number) counts[1]).longValue() > 0
                        ? 0
                        : Math.max(0, config.papers() - ((Number) counts[0]).intValue()));
    }

    /** The best papers that were announced under a day and stand on no front page, at most so many. */
    Uni<List<PaperId>> best(LocalDate day, AnnouncementCalendar calendar, int most) {
        String order = config.merits().stream().map(Merit::order).collect(Collectors.joining(", "));
        Instant end = day.plusDays(1).atStartOfDay(AnnouncementCalendar.ZONE).toInstant();
        Instant begin = day.minusDays(LONGEST_WAIT_DAYS)
                .atStartOfDay(AnnouncementCalendar.ZONE)
                .toInstant();
        return sessions.withStatelessSession(
                        session -> session.createNativeQuery(BEST + order + ", p.id", Object[].class)
                                .setParameter("from", begin)
                                .setParameter("to", end)
                                .setParameter("categories", config.categories())
                                .getResultList())
                .map(rows -> rows.stream()
                        .map(Candidate::of)
                        .filter(paper -> paper.day(calendar).equals(day))
                        .limit(most)
                        .map(Candidate::id)
                        .toList());
    }
}
