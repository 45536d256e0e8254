package dev.broadsheet.ingest.lookup;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.arxiv.ArxivConfig;
import dev.broadsheet.ingest.reading.ReadingListener;
import dev.broadsheet.ingest.reading.Unreadable;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.records.FoundPaper;
import dev.broadsheet.ingest.source.Answer;
import dev.broadsheet.ingest.source.Awaiting;
import dev.broadsheet.ingest.source.Freshness;
import dev.broadsheet.ingest.source.Harvested;
import dev.broadsheet.ingest.source.Politeness;
import dev.broadsheet.ingest.source.Question;
import dev.broadsheet.ingest.source.Round;
import dev.broadsheet.ingest.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks arXiv for the papers that are wanted, up to a hundred at once. */
@ApplicationScoped
public class LookupSource implements Source {

    private static final int MOST_IDS = 100;
    private static final int REFUSED = 400;

    private final LookupConfig config;
    private final ArxivConfig arxiv;
    private final Lookups lookups;

    public LookupSource(LookupConfig config, ArxivConfig arxiv, Lookups lookups) {
        this.config = config;
        this.arxiv = arxiv;
        this.lookups = lookups;
    }

    @Override
    public String name() {
        return "lookup";
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
        int most = Math.clamp(config.batchSize(), 1, MOST_IDS);
        List<PaperId> wanted = Awaiting.await(() -> lookups.next(most));
        if (!wanted.isEmpty()) {
            ask(wanted, round);
        }
        return new Harvested(Freshness.FRESH, Optional.empty(), wanted.size() == most);
    }

    private void ask(List<PaperId> wanted, Round round) throws IOException, InterruptedException {
        Papers papers = new Papers(round);
        LookupAnswer answer = fetch(wanted, papers, round);
        boolean unclear = answer.error().isPresent() || papers.unreadable > 0;
        if (unclear && wanted.size() > 1) {
            // One id spoils the answer for all of them: halves tell which.
            ask(wanted.subList(0, wanted.size() / 2), round);
            ask(wanted.subList(wanted.size() / 2, wanted.size()), round);
            return;
        }
        round.flush();
        tell(wanted, papers);
    }

    private LookupAnswer fetch(List<PaperId> wanted, Papers papers, Round round)
            throws IOException, InterruptedException {
        String ids = wanted.stream().map(PaperId::value).collect(Collectors.joining(","));
        URI address = URI.create(config.url() + "?id_list=" + ids + "&start=0&max_results=" + wanted.size());
        try (Answer answer = round.fetch(new Question(address, Map.of(), Set.of(200, REFUSED)))) {
            return LookupAnswer.read(answer.body(), papers);
        }
    }

    private void tell(List<PaperId> wanted, Papers papers) throws InterruptedException {
        List<PaperId> missing = new ArrayList<>(wanted);
        missing.removeAll(papers.found);
        missing.removeAll(papers.withdrawn);
        LookupOutcome ofMissing = papers.unreadable > 0 ? LookupOutcome.UNREADABLE : LookupOutcome.NOT_FOUND;
        Awaiting.await(() -> lookups.answer(papers.found, LookupOutcome.FOUND));
        Awaiting.await(() -> lookups.answer(papers.withdrawn, LookupOutcome.WITHDRAWN));
        Awaiting.await(() -> lookups.answer(missing, ofMissing));
    }

    /** Passes papers on and remembers which they were. */
    private static final class Papers implements ReadingListener<Found> {

        private final Round round;
        private final Set<PaperId> found = new HashSet<>();
        private final Set<PaperId> withdrawn = new HashSet<>();
        private int unreadable;

        Papers(Round round) {
            this.round = round;
        }

        @Override
        public void read(Found paper) throws IOException {
            boolean isWithdrawn = paper.paper()
                    .map(FoundPaper::withdrawn)
                    .filter(Boolean.TRUE::equals)
                    .isPresent();
            (isWithdrawn ? withdrawn : found).add(paper.id());
            round.read(paper);
        }

        @Override
        public void unreadable(Unreadable record) throws IOException {
            unreadable++;
            round.unreadable(record);
        }
    }
}
