package dev.broadsheet.enrich.phrases;

import dev.broadsheet.enrich.enricher.Reading;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Rates candidates: first all of them by what can be seen, then the best of these by the transformer too. */
final class Rating {

    /** So many are looked at with the transformer; those behind them are hardly ever worth naming. */
    private static final int POOL = 30;

    /** How many log-odds a cosine of 1 more is worth; on papers of 2025 more than 3 did harm. */
    private static final double LIKENESS = 2;

    private final Weights weights;

    Rating(Weights weights) {
        this.weights = weights;
    }

    /** The best candidates with their relevance, in no order. */
    List<RatedPhrase> of(Collection<Candidate> candidates, Reading reading) {
        int sentences = reading.sentences().size();
        List<Seen> pool = candidates.stream()
                .map(candidate -> new Seen(candidate, weights.logOdds(Features.of(candidate, sentences))))
                .sorted(Comparator.comparingDouble(Seen::logOdds).reversed())
                .limit(POOL)
                .toList();
        return pool.isEmpty() ? List.of() : withTransformer(pool, new Likeness(reading));
    }

    private record Seen(Candidate candidate, double logOdds) {}

    private static List<RatedPhrase> withTransformer(List<Seen> pool, Likeness likeness) {
        double usual = pool.stream()
                .flatMap(seen -> likeness.vector(seen.candidate()).stream())
                .mapToDouble(likeness::toPaper)
                .average()
                .orElse(0);
        return pool.stream().map(seen -> rated(seen, likeness, usual)).toList();
    }

    private static RatedPhrase rated(Seen seen, Likeness likeness, double usual) {
        Optional<float[]> vector = likeness.vector(seen.candidate());
        double closer = vector.map(known -> likeness.toPaper(known) - usual).orElse(0.0);
        return new RatedPhrase(seen.candidate(), probability(seen.logOdds() + LIKENESS * closer), vector);
    }

    private static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
