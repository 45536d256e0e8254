package dev.broadsheet.enrich.quality;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.broadsheet.contracts.paper.Link;
import dev.broadsheet.contracts.paper.Link.Kind;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.enrich.links.LinkEnricher;
import dev.broadsheet.enrich.quality.ReferencePapers.ReferencePaper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links of a paper against those that somebody found who read it, and against the repository that readers named. */
final class LinkQuality implements Quality.Measurement {

    private static final Pattern REPOSITORY =
            Pattern.compile("https?://(?:www\\.)?(github\\.com/[\\w.-]+/[\\w.-]+?)(?=(?:\\.git)?(?:[/?#]|$))");

    @Override
    public void run(Path file, Trial trial) throws IOException, InterruptedException {
        List<ReferencePaper> papers = ReferencePapers.read(file);
        Map<String, List<List<String>>> judgements = Judgements.read("links.tsv");
        Map<String, PaperEnriched> enriched = enriched(papers, trial);
        judged(judgements, enriched);
        Agreement repositories = papers.stream()
                .map(paper -> repository(paper, enriched.get(id(paper))))
                .reduce(Agreement.NONE, Agreement::and);
        System.out.printf(
                Locale.ROOT,
                "Papers with a GitHub address and a listed repository: %d; it is among those found in %.1f %%%n",
                repositories.judged(),
                100 * repositories.recall());
    }

    private static Map<String, PaperEnriched> enriched(List<ReferencePaper> papers, Trial trial)
            throws InterruptedException {
        return trial
                .enrich(
                        new LinkEnricher(),
                        papers.stream().map(ReferencePaper::paper).toList())
                .stream()
                .collect(toMap(paper -> paper.id().value(), identity(), (first, again) -> first));
    }

    private static void judged(Map<String, List<List<String>>> judgements, Map<String, PaperEnriched> enriched) {
        List<Agreement> agreements = new ArrayList<>();
        judgements.forEach((id, rows) -> {
            if (enriched.containsKey(id)) {
                agreements.add(agreement(id, rows, enriched.get(id)));
            }
        });
        Agreement all = agreements.stream().reduce(Agreement.NONE, Agreement::and);
        System.out.printf("Links of %d judged papers: %s%n", agreements.size(), all);
        System.out.printf(
                "95 %% intervals: precision %s, recall %s%n",
                Spread.of(agreements, Agreement::precision), Spread.of(agreements, Agreement::recall));
    }

    private static Agreement agreement(String id, List<List<String>> rows, PaperEnriched paper) {
        Set<String> judged = rows.stream()
                .filter(row -> row.size() == 2)
                .map(row -> row.get(0) + " " + row.get(1))
                .collect(toSet());
        Set<String> found = paper.links().stream()
                .map(link -> link.kind() + " " + link.url())
                .collect(toSet());
        print(id, "missed", judged, found);
        print(id, "wrong", found, judged);
        return Agreement.between(found, judged);
    }

    private static void print(String id, String how, Set<String> these, Set<String> not) {
        Set<String> rest = new HashSet<>(these);
        rest.removeAll(not);
        rest.forEach(link -> System.out.printf("  %s %s %s%n", id, how, link));
    }

    /** One judged if the list names a GitHub repository and the paper has a GitHub address, and right if it is the same. */
    private static Agreement repository(ReferencePaper paper, PaperEnriched enriched) {
        Set<String> found = enriched.links().stream()
                .filter(link -> link.kind() == Kind.CODE && link.url().startsWith("https://github.com/"))
                .map(Link::url)
                .map(LinkQuality::sameness)
                .collect(toSet());
        String listed = sameness(paper.reference().path("githubRepo").asText(""));
        if (listed.isEmpty() || found.isEmpty()) {
            return Agreement.NONE;
        }
        if (!found.contains(listed)) {
            System.out.printf("  %s listed %s, found %s%n", id(paper), listed, found);
        }
        return new Agreement(found.contains(listed) ? 1 : 0, 1, 1);
    }

    private static String sameness(String url) {
        Matcher repository = REPOSITORY.matcher(url.toLowerCase(Locale.ROOT).replaceAll("\\s", ""));
        return repository.lookingAt() ? repository.group(1) : "";
    }

    private static String id(ReferencePaper paper) {
        return paper.paper().id().value();
    }
}
