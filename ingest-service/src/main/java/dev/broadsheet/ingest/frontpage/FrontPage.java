package dev.broadsheet.ingest.frontpage;

import static dev.broadsheet.ingest.source.Awaiting.await;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.arxiv.AnnouncementCalendar;
import dev.broadsheet.ingest.outbox.Cause;
import dev.broadsheet.ingest.records.SignalsStore;
import dev.broadsheet.ingest.source.Freshness;
import dev.broadsheet.ingest.source.Harvested;
import dev.broadsheet.ingest.source.Politeness;
import dev.broadsheet.ingest.source.Round;
import dev.broadsheet.ingest.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A source of signals that asks nobody outside: it gives papers a list day where no list outside does. Those that people
 * submitted stand under the day of their announcement, and so do the best of the configured categories. A paper that was
 * chosen stays; a day is filled up to its number. A day that a list outside may still show waits for it.
 */
@ApplicationScoped
public class FrontPage implements Source {

    private final Candidates candidates;
    private final OutsideList outside;
    private final SignalsStore signals;
    private final AnnouncementCalendar calendar;
    private final FrontPageConfig config;
    private final Clock clock;

    FrontPage(
            Candidates candidates,
            OutsideList outside,
            SignalsStore signals,
            AnnouncementCalendar calendar,
            FrontPageConfig config,
            Clock clock) {
        this.candidates = candidates;
        this.outside = outside;
        this.signals = signals;
        this.calendar = calendar;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "front-page";
    }

    @Override
    public boolean enabled() {
        return config.enabled();
    }

    @Override
    public Duration interval() {
        return config.interval();
    }

    @Override
    public Politeness politeness() {
        return new Politeness("front-page", Duration.ZERO);
    }

    @Override
    public Harvested harvest(Round round) throws InterruptedException {
        for (Candidate paper : await(candidates::submittedWithoutDay)) {
            choose(paper.day(calendar), List.of(paper.id()));
        }
        LocalDate newest = calendar.newestDayBy(clock.instant());
        for (LocalDate day : daysUpTo(newest)) {
            int room = await(() -> candidates.room(day));
            if (room > 0 && !await(() -> outside.mayStillShow(day))) {
                choose(day, await(() -> candidates.best(day, calendar, room)));
            }
        }
        return Harvested.of(Freshness.FRESH, Optional.of(newest));
    }

    private List<LocalDate> daysUpTo(LocalDate newest) {
        return Stream.iterate(newest, day -> day.minusDays(1))
                .filter(calendar::isAnnouncementDay)
                .limit(config.days())
                .toList();
    }

    private void choose(LocalDate day, List<PaperId> papers) throws InterruptedException {
        if (!papers.isEmpty()) {
            await(() -> signals.choose(day, papers, Cause.LIVE));
        }
    }
}
