package dev.broadsheet.enrich.quality;

import dev.broadsheet.encoder.Encoding;
import dev.broadsheet.enrich.enricher.Language;
import dev.broadsheet.enrich.enricher.Reading;
import dev.broadsheet.enrich.phrases.KeyPhraseLearning;
import dev.broadsheet.enrich.quality.ReferencePapers.ReferencePaper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Learns the weights of key phrases from {@code ai_keywords} of papers before 2026, and prints them. */
final class PhraseLearning implements Quality.Measurement {

    @Override
    public void run(Path file, Trial trial) throws IOException {
        KeyPhraseLearning learning = new KeyPhraseLearning();
        Language language = new Language();
        for (ReferencePaper paper : ReferencePapers.read(file)) {
            Set<List<String>> references = ReferencePhrases.of(paper);
            if (!references.isEmpty() && paper.date().compareTo(ReferencePhrases.FIRST_MEASURED_DAY) < 0) {
                learning.learnFrom(new Reading(paper.paper(), language, PhraseLearning::noTransformer), references);
            }
        }
        learning.weights().forEach((feature, weight) -> System.out.println(feature + '\t' + weight));
    }

    private static Encoding noTransformer(String text) {
        throw new IllegalStateException("learning needs no transformer");
    }
}
