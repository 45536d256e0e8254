package dev.broadsheet.ingest.frontpage;

import dev.broadsheet.ingest.arxiv.AnnouncementCalendar;
import dev.broadsheet.ingest.source.Source;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The daily list outside, where one is followed: it fills the front page of a day in the course of that day, and nothing
 * chosen here shall stand among its papers.
 */
@ApplicationScoped
class OutsideList {

    private static final String SOURCE = "daily";

    // Ages, because these times are the database's.
    private static final String STATE = """
            select cast(extract(epoch from clock_timestamp() - last_success_at) as bigint),
                   case when condition = 'FAILING' then cast(extract(epoch from clock_timestamp() - since) as bigint) end
            from source_state where source = :source
            """;

    // A fault that passes within this time is none.
    private static final Duration SHORT_FAULT = Duration.ofHours(1);

    private final boolean followed;
    private final Mutiny.SessionFactory sessions;
    private final AnnouncementCalendar calendar;
    private final FrontPageConfig config;
    private final Clock clock;

    OutsideList(
            @All List<Source> sources,
            Mutiny.SessionFactory sessions,
            AnnouncementCalendar calendar,
            FrontPageConfig config,
            Clock clock) {
        this.followed = sources.stream().anyMatch(source -> source.name().equals(SOURCE) && source.enabled());
        this.sessions = sessions;
        this.calendar = calendar;
        this.config = config;
        this.clock = clock;
    }

    /**
     * How the list has answered.
     *
     * @param lastSuccess when it was last asked with success
     * @param failingFor how long it has been failing, if it is
     */
    private record Answers(Optional<Duration> lastSuccess, Optional<Duration> failingFor) {

        static Answers of(Object[] row) {
            return new Answers(age(row[0]), age(row[1]));
        }

        private static Optional<Duration> age(Object seconds) {
            return Optional.ofNullable((Number) seconds).map(Number::longValue).map(Duration::ofSeconds);
        }
    }

    /** Whether the list may still show a day of which it has shown nothing. */
    Uni<Boolean> mayStillShow(LocalDate day) {
        if (!followed) {
            return Uni.createFrom().item(false);
        }
        Instant longEnough = calendar.announcementOf(day).plus(config.patience());
        return answers().map(answers -> answers.isEmpty() || mayStillShow(answers.get(), longEnough));
    }

    private boolean mayStillShow(Answers answers, Instant longEnough) {
        if (answers.failingFor().filter(time -> time.compareTo(SHORT_FAULT) > 0).isPresent()) {
            return false;
        }
        return answers.lastSuccess()
                .map(age -> clock.instant().minus(age).isBefore(longEnough))
                .orElse(true);
    }

    private Uni<Optional<Answers>> answers() {
        return sessions.withStatelessSession(session -> session.createNativeQuery(STATE, Object[].class)
                        .setParameter("source", SOURCE)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(Answers::of));
    }
}
