package dev.broadsheet.ingest.daily;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.reading.ReadingListener;
import dev.broadsheet.ingest.reading.Unreadable;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.source.Answer;
import dev.broadsheet.ingest.source.EachPart;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows the daily lists of Hugging Face: what is listed on which day, and how readers take it. */
@ApplicationScoped
public class DailySource implements Source {

    private static final String NEWEST = "newest";
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 20;

    private final DailyConfig config;
    private final ListDays days;
    private final Details details;
    private final Clock clock;

    public DailySource(DailyConfig config, Clock clock) {
        this.config = config;
        this.days = new ListDays(config);
        this.details = new Details(config, days);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "daily";
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
        return new Politeness("huggingface", config.requestPause());
    }

    @Override
    public Harvested harvest(Round round) throws IOException, InterruptedException {
        Instant now = clock.instant();
        Map<String, String> positions = round.positions();
        List<LocalDate> due = days.followed(now)
                .filter(day -> days.isDue(day, asked(positions, day), now))
                .limit(config.daysPerRound())
                .toList();
        EachPart lists = new EachPart();
        for (LocalDate day : due) {
            lists.attempt(() -> harvest(day, round));
        }
        lists.attempt(() -> details.harvest(round, now));
        lists.finish();
        Optional<LocalDate> newest = newest(round);
        return new Harvested(days.judge(newest, now), newest, due.size() == config.daysPerRound());
    }

    private static Optional<Instant> asked(Map<String, String> positions, LocalDate day) {
        return Optional.ofNullable(positions.get(day.toString())).map(Instant::parse);
    }

    private static Optional<LocalDate> newest(Round round) throws InterruptedException {
        return round.position(NEWEST).map(LocalDate::parse);
    }

    private void harvest(LocalDate day, Round round) throws IOException, InterruptedException {
        Instant asked = clock.instant();
        Listed listed = new Listed(day, round);
        int entries = PAGE;
        for (int page = 0; page < MOST_PAGES && entries == PAGE; page++) {
            entries = fetch(day, page, listed, round);
        }
        round.advance(day.toString(), asked.toString());
        details.listed(day, listed.ids, asked);
        if (!listed.ids.isEmpty()
                && newest(round).filter(known -> !day.isAfter(known)).isEmpty()) {
            round.advance(NEWEST, day.toString());
        }
    }

    private int fetch(LocalDate day, int page, Listed listed, Round round) throws IOException, InterruptedException {
        URI address = URI.create(config.url() + "/api/daily_papers?date=" + day + "&p=" + page + "&limit=" + PAGE);
        try (Answer answer = round.fetch(Question.of(address))) {
            return DailyList.read(answer.body(), listed);
        }
    }

    /** Passes papers on and remembers which they were. */
    private static final class Listed implements ReadingListener<Found> {

        private final LocalDate day;
        private final Round round;
        private final Set<PaperId> ids = new LinkedHashSet<>();

        Listed(LocalDate day, Round round) {
            this.day = day;
            this.round = round;
        }

        @Override
        public void read(Found found) throws IOException {
            ids.add(found.id());
            // The lists of 2024 do not say in their entries which day they are of.
            round.read(found.listedOn(day));
        }

        @Override
        public void unreadable(Unreadable record) throws IOException {
            round.unreadable(record);
        }
    }
}
