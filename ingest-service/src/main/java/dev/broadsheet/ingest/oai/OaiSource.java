package dev.broadsheet.ingest.oai;

import dev.broadsheet.ingest.arxiv.AnnouncementCalendar;
import dev.broadsheet.ingest.arxiv.ArxivConfig;
import dev.broadsheet.ingest.sighting.Sightings;
import dev.broadsheet.ingest.source.Answer;
import dev.broadsheet.ingest.source.Awaiting;
import dev.broadsheet.ingest.source.FetchFailedException;
import dev.broadsheet.ingest.source.Freshness;
import dev.broadsheet.ingest.source.Harvested;
import dev.broadsheet.ingest.source.Politeness;
import dev.broadsheet.ingest.source.Question;
import dev.broadsheet.ingest.source.Round;
import dev.broadsheet.ingest.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Harvests arXiv's records, window by window of datestamps. A datestamp is a day, so a day is complete only when it is
 * over; until then, and once after, it is harvested again.
 */
@ApplicationScoped
public class OaiSource implements Source {

    private static final int MOST_RESTARTS = 2;

    private final OaiConfig config;
    private final ArxivConfig arxiv;
    private final AnnouncementCalendar calendar;
    private final Sightings sightings;
    private final Clock clock;

    // Where the last round broke off. Only a convenience: without it the window is harvested from its start.
    private volatile Optional<BrokenOff> brokenOff = Optional.empty();

    public OaiSource(
            OaiConfig config, ArxivConfig arxiv, AnnouncementCalendar calendar, Sightings sightings, Clock clock) {
        this.config = config;
        this.arxiv = arxiv;
        this.calendar = calendar;
        this.sightings = sightings;
        this.clock = clock;
    }

    private record BrokenOff(OaiPosition position, Window window, Optional<LocalDate> newest, String token) {}

    @Override
    public String name() {
        return Sightings.OAI;
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
        return arxiv.politeness();
    }

    @Override
    public Harvested harvest(Round round) throws IOException, InterruptedException {
        OaiPosition before = round.position(part()).map(OaiPosition::parse).orElseGet(this::start);
        Optional<BrokenOff> resumed =
                brokenOff.filter(broken -> broken.position().equals(before));
        Window window = resumed.map(BrokenOff::window)
                .orElseGet(() -> Window.after(before.complete(), config.windowDays(), today()));
        if (!window.open()) {
            round.bulk();
        }
        OaiPosition after = before.seen(harvest(window, before, resumed, round)).completed(window.complete());
        round.advance(part(), after.text());
        return harvested(window, after);
    }

    /** @return the newest datestamp in the window */
    private Optional<LocalDate> harvest(Window window, OaiPosition before, Optional<BrokenOff> resumed, Round round)
            throws IOException, InterruptedException {
        Optional<LocalDate> newest = resumed.flatMap(BrokenOff::newest);
        Optional<String> token = resumed.map(BrokenOff::token);
        boolean complete = false;
        for (int refusals = 0; !complete; ) {
            OaiPage page = new OaiPage(round, today().minusDays(config.sightingDays()));
            OaiAnswer answer = fetch(token.map(this::nextPage).orElseGet(() -> window.firstPage(config)), page, round);
            newest = later(newest, page.newest());
            token = answer.resumptionToken().filter(next -> answer.error().isEmpty());
            brokenOff = brokenOff(before, window, newest, token);
            if (answer.error().isPresent()) {
                refuse(answer.error().get(), refusals++);
            }
            complete = token.isEmpty()
                    && answer.error().filter(OaiError::isBadResumptionToken).isEmpty();
        }
        return newest;
    }

    private static Optional<BrokenOff> brokenOff(
            OaiPosition before, Window window, Optional<LocalDate> newest, Optional<String> token) {
        return token.map(next -> new BrokenOff(before, window, newest, next));
    }

    private OaiAnswer fetch(URI address, OaiPage page, Round round) throws IOException, InterruptedException {
        try (Answer answer = round.fetch(Question.of(address))) {
            OaiAnswer read = OaiAnswer.read(answer.body(), page);
            round.flush();
            Awaiting.await(() -> sightings.add(name(), page.sightings()));
            return read;
        }
    }

    /** Throws for what is neither an empty list nor a token that can be done without. */
    private static void refuse(OaiError error, int restarts) throws FetchFailedException {
        boolean restart = error.isBadResumptionToken() && restarts < MOST_RESTARTS;
        if (!error.isNoRecordsMatch() && !restart) {
            throw FetchFailedException.refused("arXiv refuses the harvest: " + error.code() + " " + error.message());
        }
    }

    private Harvested harvested(Window window, OaiPosition position) {
        if (!window.open()) {
            return new Harvested(
                    Freshness.stale("catching up: harvested up to " + position.complete()), position.newest(), true);
        }
        return Harvested.of(calendar.judge(position.newest(), clock.instant(), config.grace()), position.newest());
    }

    private URI nextPage(String token) {
        return Window.nextPage(config, token);
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.filter(day -> other.isEmpty() || day.isAfter(other.get())).or(() -> other);
    }

    private OaiPosition start() {
        return new OaiPosition(config.from().orElseGet(() -> today().minusDays(2)), Optional.empty());
    }

    private String part() {
        return config.set().orElse("all");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
