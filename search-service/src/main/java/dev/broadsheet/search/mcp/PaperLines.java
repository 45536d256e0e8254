package dev.broadsheet.search.mcp;

import static java.time.ZoneOffset.UTC;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperEnriched.Summary;
import dev.broadsheet.search.papers.IndexedPaper;
import java.util.List;
import java.util.stream.Collectors;

/** Papers as a Markdown list: what an agent needs to choose among them. */
final class PaperLines {

    private static final int MOST_AUTHORS = 3;

    private PaperLines() {}

    static String of(String heading, List<IndexedPaper> papers) {
        String lines = papers.stream().map(PaperLines::line).collect(Collectors.joining("\n"));
        return "# " + heading + "\n\n" + (papers.isEmpty() ? "None." : lines) + "\n";
    }

    private static String line(IndexedPaper paper) {
        String summary = paper.optionalSummary()
                .map(Summary::text)
                .map(text -> "  " + oneLine(text) + "\n")
                .orElse("");
        return "- **%s** (arXiv:%s, %s, %d upvotes)\n  %s\n%s"
                .formatted(
                        oneLine(paper.title()),
                        paper.id(),
                        paper.publishedAt().atZone(UTC).toLocalDate(),
                        paper.signals().upvotes(),
                        authors(paper),
                        summary);
    }

    private static String authors(IndexedPaper paper) {
        String first = paper.authors().stream()
                .limit(MOST_AUTHORS)
                .map(Author::name)
                .map(PaperLines::oneLine)
                .collect(Collectors.joining(", "));
        int others = paper.authors().size() - MOST_AUTHORS;
        return others > 0 ? first + " and " + others + " more" : first;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").replace("<", "&lt;");
    }
}
