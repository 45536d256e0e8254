package dev.broadsheet.enrich.phrases;

import dev.broadsheet.enrich.enricher.Reading;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

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
        List<Seen> pool = pool(candidates, reading.sentences().size());
        return pool.isEmpty() ? List.of() : withTransformer(pool, new Likeness(reading));
    }

    private record Seen(Candidate candidate, double logOdds) {}

    private record Read(Seen seen, Optional<float[]> vector, OptionalDouble likeness) {}

    private List<Seen> pool(Collection<Candidate> candidates, int sentences) {
        return candidates.stream()
                .map(candidate -> new Seen(candidate, weights.logOdds(Features.of(candidate, sentences))))
                .sorted(Comparator.comparingDouble(Seen::logOdds).reversed())
                .limit(POOL)
                .toList();
    }

    private static List<RatedPhrase> withTransformer(List<Seen> pool, Likeness likeness) {
        List<Read> read = pool.stream().map(seen -> read(seen, likeness)).toList();
        double usual = read.stream()
                .flatMapToDouble(each -> each.likeness().stream())
                .average()
                .orElse(0);
        return read.stream().map(each -> rated(each, usual)).toList();
    }

    private static Read read(Seen seen, Likeness likeness) {
        Optional<float[]> vector = likeness.vector(seen.candidate());
        return new Read(
                seen, vector, vector.stream().mapToDouble(likeness::toPaper).findFirst());
    }

    // What stands behind the transformer's limit counts as usual.
    private static RatedPhrase rated(Read read, double usual) {
        double logOdds = read.seen().logOdds() + LIKENESS * (read.likeness().orElse(usual) - usual);
        return new RatedPhrase(read.seen().candidate(), probability(logOdds), read.vector());
    }

    private static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
