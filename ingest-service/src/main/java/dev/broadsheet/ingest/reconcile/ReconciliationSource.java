package dev.broadsheet.ingest.reconcile;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.lookup.LookupReason;
import dev.broadsheet.ingest.lookup.Lookups;
import dev.broadsheet.ingest.sighting.Sightings;
import dev.broadsheet.ingest.source.Awaiting;
import dev.broadsheet.ingest.source.Freshness;
import dev.broadsheet.ingest.source.Harvested;
import dev.broadsheet.ingest.source.Politeness;
import dev.broadsheet.ingest.source.Round;
import dev.broadsheet.ingest.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Finds what the others have left out: a paper that one of them has shown and another has not, or that is not here at
 * all, is looked up. It asks no host; being a source gives it a schedule, a lease and a state that everybody can see.
 */
@ApplicationScoped
public class ReconciliationSource implements Source {

    private static final int MOST_GAPS = 1_000;

    private final ReconciliationConfig config;
    private final ReconciliationStore store;
    private final ReconciliationGauges gauges;
    private final Lookups lookups;
    private final Sightings sightings;
    private final Clock clock;

    ReconciliationSource(
            ReconciliationConfig config,
            ReconciliationStore store,
            ReconciliationGauges gauges,
            Lookups lookups,
            Sightings sightings,
            Clock clock) {
        this.config = config;
        this.store = store;
        this.gauges = gauges;
        this.lookups = lookups;
        this.sightings = sightings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reconciliation";
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
        return new Politeness(name(), Duration.ZERO);
    }

    @Override
    public Harvested harvest(Round round) throws InterruptedException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate from = today.minusDays(config.days());
        LocalDate until = today.minusDays(config.graceDays());
        List<PaperId> gaps = Awaiting.await(() -> store.gaps(from, until, MOST_GAPS));
        Awaiting.await(() -> lookups.want(gaps, LookupReason.GAP));
        List<DayFigures> figures = Awaiting.await(() -> store.figures(from, until));
        gauges.show(figures);
        Awaiting.await(() -> sightings.deleteBefore(today.minusDays(config.keepDays())));
        Awaiting.await(() -> lookups.forget(Duration.ofDays(config.keepDays())));
        return Harvested.of(
                judge(figures), figures.stream().map(DayFigures::day).max(LocalDate::compareTo));
    }

    // A paper that is not here is a gap; one that is here and that a source never showed is only worth a word.
    private static Freshness judge(List<DayFigures> figures) {
        long notStored = sum(figures, DayFigures::notStored);
        Freshness judged = notStored == 0
                ? Freshness.FRESH
                : Freshness.stale(notStored + " papers were shown and are not here, first of "
                        + first(figures, DayFigures::notStored));
        long missing = sum(figures, DayFigures::missing);
        return missing == 0
                ? judged
                : judged.noting(sum(figures, DayFigures::missingInOai) + " papers were announced and not harvested, "
                        + sum(figures, DayFigures::missingInFeed) + " harvested and not announced, first of "
                        + first(figures, DayFigures::missing));
    }

    private static long sum(List<DayFigures> figures, ToLongFunction<DayFigures> figure) {
        return figures.stream().mapToLong(figure).sum();
    }

    private static String first(List<DayFigures> figures, ToLongFunction<DayFigures> figure) {
        Optional<DayFigures> day =
                figures.stream().filter(one -> figure.applyAsLong(one) > 0).reduce((newer, older) -> older);
        return day.map(one -> one.category() + " on " + one.day()).orElse("no day");
    }
}
