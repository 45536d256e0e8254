package dev.broadsheet.enrich.phrases;

import dev.broadsheet.enrich.enricher.Reading;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Learns from papers whose key phrases are known; needs no transformer. */
public final class KeyPhraseLearning {

    private final LearningExamples examples = new LearningExamples();

    /** @param known the key phrases as {@link Stems} */
    public void learnFrom(Reading reading, Set<List<String>> known) {
        Collection<Candidate> candidates = Candidates.of(StemmedSentence.of(reading));
        int sentences = reading.sentences().size();
        candidates.forEach(
                candidate -> examples.add(Features.of(candidate, sentences), known.contains(candidate.stems())));
    }

    /** What {@code weights.tsv} of this package holds, in alphabetical order. */
    public Map<String, Double> weights() {
        return LogisticRegression.of(examples);
    }
}
