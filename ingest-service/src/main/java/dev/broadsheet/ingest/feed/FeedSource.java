package dev.broadsheet.ingest.feed;

import dev.broadsheet.ingest.arxiv.AnnouncementCalendar;
import dev.broadsheet.ingest.arxiv.ArxivConfig;
import dev.broadsheet.ingest.reading.ReadingListener;
import dev.broadsheet.ingest.reading.Unreadable;
import dev.broadsheet.ingest.sighting.Sighting;
import dev.broadsheet.ingest.sighting.Sightings;
import dev.broadsheet.ingest.source.Answer;
import dev.broadsheet.ingest.source.Awaiting;
import dev.broadsheet.ingest.source.EachPart;
import dev.broadsheet.ingest.source.Freshness;
import dev.broadsheet.ingest.source.Harvested;
import dev.broadsheet.ingest.source.Politeness;
import dev.broadsheet.ingest.source.Question;
import dev.broadsheet.ingest.source.Round;
import dev.broadsheet.ingest.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** arXiv's announcements as they come, category by category: the quickest way to a new paper, and a witness of it. */
@ApplicationScoped
public class FeedSource implements Source {

    private static final int NOT_MODIFIED = 304;

    private final FeedConfig config;
    private final ArxivConfig arxiv;
    private final AnnouncementCalendar calendar;
    private final Sightings sightings;
    private final Clock clock;

    public FeedSource(
            FeedConfig config, ArxivConfig arxiv, AnnouncementCalendar calendar, Sightings sightings, Clock clock) {
        this.config = config;
        this.arxiv = arxiv;
        this.calendar = calendar;
        this.sightings = sightings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Sightings.FEED;
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
        List<Seen> seen = new ArrayList<>();
        EachPart categories = new EachPart();
        for (String category : config.categories()) {
            categories.attempt(() -> seen.add(harvest(category, round)));
        }
        categories.finish();
        Optional<LocalDate> newest =
                seen.stream().flatMap(one -> one.newest().stream()).max(Comparator.naturalOrder());
        return Harvested.of(judge(seen, newest), newest);
    }

    /**
     * What the feed of a category showed.
     *
     * @param newest the newest day that it has ever had papers of
     * @param empty it shows no papers now, as a small category does on many days
     */
    private record Seen(String category, Optional<LocalDate> newest, boolean empty) {}

    private Seen harvest(String category, Round round) throws IOException, InterruptedException {
        Optional<FeedPosition> before = round.position(category).map(FeedPosition::parse);
        try (Answer answer = round.fetch(question(category, before))) {
            if (answer.status() == NOT_MODIFIED) {
                return new Seen(category, before.map(FeedPosition::day), false);
            }
            Papers papers = new Papers(category, round);
            Optional<AnnouncementFeed> feed = read(answer, papers);
            if (feed.isEmpty() || feed.get().entries() == 0) {
                return new Seen(category, before.map(FeedPosition::day), true);
            }
            // Yesterday's feed served once more is no step back, and no step ahead.
            LocalDate day = before.map(position -> position.orLater(feed.get().day()))
                    .orElse(feed.get().day());
            round.flush();
            Awaiting.await(() -> sightings.add(name(), papers.sightings));
            round.advance(category, FeedPosition.of(day, answer).text());
            return new Seen(category, Optional.of(day), false);
        }
    }

    private Question question(String category, Optional<FeedPosition> before) {
        URI address = URI.create(config.url() + "/" + category);
        return before.map(position -> new Question(address, position.conditions(), Set.of(200, NOT_MODIFIED)))
                .orElseGet(() -> Question.of(address));
    }

    /** @return empty if the answer is: no byte of a feed */
    private static Optional<AnnouncementFeed> read(Answer answer, Papers papers) throws IOException {
        PushbackInputStream body = new PushbackInputStream(answer.body());
        int first = body.read();
        if (first < 0) {
            return Optional.empty();
        }
        body.unread(first);
        return Optional.of(AnnouncementFeed.read(body, papers));
    }

    private Freshness judge(List<Seen> seen, Optional<LocalDate> newest) {
        Instant now = clock.instant();
        Freshness all = calendar.judge(newest, now, config.grace());
        for (Seen one : seen) {
            // A small category has days without a paper, but no weeks; of one that never had any nothing can be said.
            Duration grace = one.empty() ? config.grace().plus(config.quiet()) : config.grace();
            if (!one.empty() || one.newest().isPresent()) {
                Freshness alone = calendar.judge(one.newest(), now, grace);
                all = all.or(alone.why() == null ? alone : alone.noting("in " + one.category()));
            }
        }
        return all;
    }

    /** Passes papers on and remembers that they were announced. */
    private static final class Papers implements ReadingListener<Announcement> {

        private final String category;
        private final Round round;
        private final List<Sighting> sightings = new ArrayList<>();

        Papers(String category, Round round) {
            this.category = category;
            this.round = round;
        }

        @Override
        public void read(Announcement announcement) throws IOException {
            sightings.add(new Sighting(
                    announcement.day(), category, announcement.found().id(), isNew(announcement.kind())));
            round.read(announcement.found());
        }

        private static boolean isNew(AnnouncementKind kind) {
            return switch (kind) {
                case NEW, CROSS -> true;
                case REPLACE, REPLACE_CROSS -> false;
            };
        }

        @Override
        public void unreadable(Unreadable record) throws IOException {
            round.unreadable(record);
        }
    }
}
