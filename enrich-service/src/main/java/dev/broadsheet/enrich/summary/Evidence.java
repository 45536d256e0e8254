package dev.broadsheet.enrich.summary;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at the sentences of one paper for what speaks for them as its summary. */
final class Evidence {

    private final Set<String> title;
    private final Map<String, Integer> counts = new HashMap<>();

    Evidence(String title, String abstractText) {
        this.title = new HashSet<>(ContentWords.stems(title));
        ContentWords.stems(title).forEach(this::count);
        ContentWords.stems(abstractText).forEach(this::count);
    }

    private void count(String stem) {
        counts.merge(stem, 1, Integer::sum);
    }

    /**
     * @param statement what is left of a sentence
     * @param position as for {@link Trait#POSITION}
     * @param closeness as for {@link Trait#CLOSENESS}
     */
    Map<Trait, Double> of(String statement, double position, double closeness) {
        Map<Trait, Double> traits = new EnumMap<>(Trait.class);
        cues(statement, traits);
        content(ContentWords.stems(statement), traits);
        double length = (double) ContentWords.words(statement).size() / Statement.MOST_WORDS;
        traits.put(Trait.LENGTH, length);
        traits.put(Trait.LENGTH_SQUARED, length * length);
        traits.put(Trait.POSITION, position);
        traits.put(Trait.CLOSENESS, closeness);
        return traits;
    }

    private static void cues(String statement, Map<Trait, Double> traits) {
        boolean introduces = Cue.INTRODUCES.isIn(statement);
        traits.put(Trait.INTRODUCES, one(introduces));
        traits.put(Trait.STUDIES, one(!introduces && Cue.STUDIES.isIn(statement)));
        traits.put(Trait.GAINS, one(Cue.GAINS.isIn(statement)));
        traits.put(Trait.AVAILABILITY, one(Cue.AVAILABILITY.isIn(statement)));
    }

    private static double one(boolean there) {
        return there ? 1 : 0;
    }

    private void content(List<String> stems, Map<Trait, Double> traits) {
        Set<String> distinct = new HashSet<>(stems);
        double inTitle = distinct.stream().filter(title::contains).count();
        traits.put(Trait.TITLE_SHARE, title.isEmpty() ? 0 : inTitle / title.size());
        traits.put(
                Trait.REPETITION,
                stems.stream().mapToDouble(this::repetition).average().orElse(0));
        traits.put(
                Trait.COVERAGE, distinct.stream().mapToDouble(this::repetition).sum());
    }

    private double repetition(String stem) {
        return Math.log1p(counts.getOrDefault(stem, 0));
    }
}
