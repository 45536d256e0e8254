package dev.broadsheet.enrich.summary;

import dev.broadsheet.enrich.enricher.Reading;
import dev.broadsheet.enrich.enricher.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses what of the abstract says what the paper contributes. */
final class Contribution {

    /** That of most sentences, for one behind what the transformer reads. */
    private static final double USUAL_CLOSENESS = 0.97;

    private Contribution() {}

    /** A sentence made to stand alone, and what speaks for it. */
    record Candidate(String statement, Map<Trait, Double> traits) {

        double score() {
            return traits.entrySet().stream()
                    .mapToDouble(trait -> trait.getKey().weight() * trait.getValue())
                    .sum();
        }
    }

    static Optional<String> of(Reading reading) {
        return candidates(reading).stream()
                .max(Comparator.comparingDouble(Candidate::score))
                .map(Candidate::statement);
    }

    static List<Candidate> candidates(Reading reading) {
        Evidence evidence =
                new Evidence(reading.paper().title(), reading.paper().abstractText());
        List<Sentence> sentences = reading.sentences();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            String statement = Statement.of(sentences.get(i).text());
            double position = (double) i / Math.max(sentences.size() - 1, 1);
            candidates.add(
                    new Candidate(statement, evidence.of(statement, position, closeness(reading, sentences.get(i)))));
        }
        candidates.removeIf(candidate -> candidate.statement().isBlank());
        return candidates;
    }

    private static double closeness(Reading reading, Sentence sentence) {
        return reading.part(0, reading.paper().title().length())
                .flatMap(title -> reading.part(sentence.from(), sentence.to()).map(part -> cosine(title, part)))
                .orElse(USUAL_CLOSENESS);
    }

    private static double cosine(float[] one, float[] other) {
        double dot = 0;
        for (int i = 0; i < one.length; i++) {
            dot += (double) one[i] * other[i];
        }
        return dot;
    }
}
