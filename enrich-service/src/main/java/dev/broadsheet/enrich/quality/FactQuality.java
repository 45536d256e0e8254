package dev.broadsheet.enrich.quality;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.contracts.paper.PaperEnriched.Facts;
import dev.broadsheet.enrich.facts.FactsEnricher;
import dev.broadsheet.enrich.quality.ReferencePapers.ReferencePaper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pages, figures, tables and venue of a paper against those that somebody found who read its remarks. */
final class FactQuality implements Quality.Measurement {

    private static final List<String> NAMES = List.of("pages", "figures", "tables", "venue");

    @Override
    public void run(Path file, Trial trial) throws IOException, InterruptedException {
        Map<String, PaperEnriched> enriched = trial
                .enrich(
                        new FactsEnricher(),
                        ReferencePapers.read(file).stream()
                                .map(ReferencePaper::paper)
                                .toList())
                .stream()
                .collect(toMap(paper -> paper.id().value(), identity(), (first, again) -> first));
        List<List<Agreement>> agreements = new ArrayList<>();
        Judgements.read("facts.tsv").forEach((id, rows) -> {
            if (enriched.containsKey(id)) {
                agreements.add(agreements(id, rows.getFirst(), enriched.get(id).facts()));
            }
        });
        report("facts", agreements.stream().map(FactQuality::sum).toList());
        for (int i = 0; i < NAMES.size(); i++) {
            int fact = i;
            report(NAMES.get(i), agreements.stream().map(each -> each.get(fact)).toList());
        }
    }

    private static void report(String name, List<Agreement> papers) {
        System.out.printf("%s of %d judged papers: %s%n", name, papers.size(), sum(papers));
        System.out.printf(
                "  95 %% intervals: precision %s, recall %s%n",
                Spread.of(papers, Agreement::precision), Spread.of(papers, Agreement::recall));
    }

    private static Agreement sum(List<Agreement> agreements) {
        return agreements.stream().reduce(Agreement.NONE, Agreement::and);
    }

    private static List<Agreement> agreements(String id, List<String> judged, Facts facts) {
        Facts known = facts == null ? new Facts(null, null, null, null) : facts;
        List<Set<String>> found =
                List.of(one(known.pages()), one(known.figures()), one(known.tables()), one(known.venue()));
        List<Agreement> agreements = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            Set<String> expected = judged.get(i).equals("-") ? Set.of() : Set.of(judged.get(i));
            if (!expected.equals(found.get(i))) {
                System.out.printf("  %s %s: judged %s, found %s%n", id, NAMES.get(i), expected, found.get(i));
            }
            agreements.add(Agreement.between(found.get(i), expected));
        }
        return agreements;
    }

    private static Set<String> one(Object fact) {
        return fact == null ? Set.of() : new HashSet<>(List.of(fact.toString()));
    }
}
