package dev.broadsheet.enrich.quality;

import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.contracts.paper.PaperEnriched.Topic;
import dev.broadsheet.contracts.topic.TopicTaxonomy;
import dev.broadsheet.enrich.quality.ReferencePapers.ReferencePaper;
import dev.broadsheet.enrich.topics.TopicEnricher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often the group of a paper's primary category is among its topics when the enricher does not see the categories,
 * and how often a topic is right, by judgements. On papers that nothing was learnt from.
 */
final class TopicQuality implements Quality.Measurement {

    private static final String FIRST_DAY_OF_2026 = "2026";

    private final TopicTaxonomy taxonomy = TopicTaxonomy.bundled();

    @Override
    public void run(Path file, Trial trial) throws IOException, InterruptedException {
        List<ReferencePaper> all = ReferencePapers.read(file);
        List<ReferencePaper> papers = TopicPapers.toMeasure(all);
        TopicEnricher enricher = new TopicEnricher(trial.model());
        JudgedTopics judged = new JudgedTopics(TopicJudgements.read("topics-judged.tsv"));
        List<PaperDiscovered> categorized =
                papers.stream().map(ReferencePaper::paper).toList();
        List<PaperEnriched> blind = trial.enrich(
                enricher,
                categorized.stream()
                        .map(paper -> paper.withCategories(List.of()))
                        .toList());
        System.out.println("papers: " + papers.size());
        System.out.println("\nwithout their categories");
        System.out.println("group of the primary category among the topics: " + inGroup(categorized, blind));
        printYear(papers, blind);
        judged.print(blind);
        List<PaperDiscovered> sample =
                categorized.stream().filter(judged::knows).toList();
        System.out.println("\nwith their categories, the judged papers only");
        judged.print(trial.enrich(enricher, sample));
        System.out.println("\nwithout their categories, papers that were looked at last");
        new JudgedTopics(TopicJudgements.read("topics-confirmed.tsv"))
                .print(trial.enrich(
                        enricher,
                        TopicPapers.toConfirm(all).stream()
                                .map(ReferencePaper::paper)
                                .map(paper -> paper.withCategories(List.of()))
                                .toList()));
    }

    private void printYear(List<ReferencePaper> papers, List<PaperEnriched> found) {
        List<Integer> late = IntStream.range(0, papers.size())
                .filter(i -> papers.get(i).reference().path("listed").asText("").compareTo(FIRST_DAY_OF_2026) >= 0)
                .boxed()
                .toList();
        System.out.println("  of those listed since 2026: "
                + inGroup(
                        late.stream().map(i -> papers.get(i).paper()).toList(),
                        late.stream().map(found::get).toList()));
    }

    private Share inGroup(List<PaperDiscovered> papers, List<PaperEnriched> found) {
        int hits = 0;
        int known = 0;
        for (int i = 0; i < papers.size(); i++) {
            List<String> categories = papers.get(i).categories();
            if (!categories.isEmpty()) {
                known++;
                hits += hasGroupOf(categories.getFirst(), found.get(i).topics()) ? 1 : 0;
            }
        }
        return new Share(hits, known);
    }

    private boolean hasGroupOf(String category, List<Topic> topics) {
        return topics.stream()
                .anyMatch(topic -> taxonomy.groupOf(topic.id()).equals(taxonomy.groupOfCategory(category)));
    }
}
