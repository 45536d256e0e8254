package dev.broadsheet.enrich.quality;

import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.enrich.phrases.KeyPhraseEnricher;
import dev.broadsheet.enrich.quality.ReferencePapers.ReferencePaper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Key phrases against {@code ai_keywords}, on the papers of 2026 that have them. A phrase is right if the stems of all its
 * words are those of a reference, in their order: lower case, Porter's stems, a hyphen or any other mark between words
 * the same as a space; a reference "large language model (LLM)" is those four words. Precision is the share of right ones
 * among the first ten phrases (of all, where fewer are named), recall the share of the references that are among them,
 * F1@10 their harmonic mean for each paper (0 where none is right), then the mean over papers.
 */
final class PhraseMeasurement implements Quality.Measurement {

    @Override
    public void run(Path file, Trial trial) throws IOException, InterruptedException {
        List<ReferencePaper> references = ReferencePapers.read(file).stream()
                .filter(paper -> paper.date().compareTo(ReferencePhrases.FIRST_MEASURED_DAY) >= 0)
                .filter(paper -> !ReferencePhrases.of(paper).isEmpty())
                .toList();
        List<PaperDiscovered> papers =
                references.stream().map(ReferencePaper::paper).toList();
        List<PaperEnriched> enriched = trial.enrich(new KeyPhraseEnricher(), papers);
        List<PhraseAgreement> agreements = IntStream.range(0, references.size())
                .mapToObj(i -> PhraseAgreement.of(enriched.get(i).keyPhrases(), ReferencePhrases.of(references.get(i))))
                .toList();
        print("papers", references.size());
        print(
                "phrases a paper",
                Interval.of(enriched.stream()
                        .mapToDouble(paper -> paper.keyPhrases().size())
                        .toArray()));
        print("F1@10", mean(agreements, PhraseAgreement::f1));
        print("precision", mean(agreements, PhraseAgreement::precision));
        print("recall", mean(agreements, PhraseAgreement::recall));
    }

    private static Interval mean(List<PhraseAgreement> agreements, ToDoubleFunction<PhraseAgreement> figure) {
        return Interval.of(agreements.stream().mapToDouble(figure).toArray());
    }

    private static void print(String name, Object value) {
        System.out.printf("%-16s %s%n", name, value);
    }
}
