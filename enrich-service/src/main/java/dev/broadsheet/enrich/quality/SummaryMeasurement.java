package dev.broadsheet.enrich.quality;

import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.contracts.paper.PaperEnriched.Summary;
import dev.broadsheet.enrich.quality.ReferencePapers.ReferencePaper;
import dev.broadsheet.enrich.summary.SummaryEnricher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** ROUGE of the extractive summary against {@code ai_summary}, on papers that the weights were not made with. */
final class SummaryMeasurement {

    private static final String FIRST_DAY = "2026-01-01";
    private static final int PAPERS = 1500;
    private static final int MOST_WORDS = 40;

    private SummaryMeasurement() {}

    static void run(Path file, Trial trial) throws IOException, InterruptedException {
        List<ReferencePaper> papers = ReferencePapers.read(file).stream()
                .filter(paper -> paper.date().compareTo(FIRST_DAY) >= 0)
                .filter(paper -> !reference(paper).isBlank())
                .limit(PAPERS)
                .toList();
        List<String> summaries =
                trial
                        .enrich(
                                new SummaryEnricher(List.of()),
                                papers.stream().map(ReferencePaper::paper).toList())
                        .stream()
                        .map(SummaryMeasurement::summary)
                        .toList();
        print(papers, summaries);
    }

    private static String reference(ReferencePaper paper) {
        return paper.reference().path("ai_summary").asText("");
    }

    /** Empty for a paper without one: it counts as found nothing. */
    private static String summary(PaperEnriched paper) {
        return Optional.ofNullable(paper.summary()).map(Summary::text).orElse("");
    }

    private static void print(List<ReferencePaper> papers, List<String> summaries) {
        List<Rouge> rouges = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            rouges.add(Rouge.of(summaries.get(i), reference(papers.get(i))));
        }
        long tooLong = summaries.stream()
                .filter(text -> text.split("\\s+").length > MOST_WORDS)
                .count();
        System.out.printf(Locale.ROOT, "papers               %d, listed since %s%n", papers.size(), FIRST_DAY);
        System.out.printf("ROUGE-1 F1           %s%n", interval(rouges, Rouge::unigrams));
        System.out.printf("ROUGE-L F1           %s%n", interval(rouges, Rouge::longest));
        System.out.printf(Locale.ROOT, "over %d words        %d%n", MOST_WORDS, tooLong);
        System.out.printf(
                Locale.ROOT,
                "without a summary    %d%n",
                summaries.stream().filter(String::isEmpty).count());
    }

    private static Interval interval(List<Rouge> rouges, ToDoubleFunction<Rouge> figure) {
        return Interval.of(rouges.stream().mapToDouble(figure).toArray());
    }
}
