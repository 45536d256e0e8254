package dev.broadsheet.search.page;

import dev.broadsheet.contracts.paper.PaperEnriched.Summary;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.IndexedSignals;
import dev.broadsheet.search.ranking.Highlighted;
import dev.broadsheet.search.ranking.Highlighted.Part;
import dev.broadsheet.search.ranking.SearchHit;
import java.util.List;
import java.util.Optional;

/**
 * A paper as a list shows it.
 *
 * @param summary one sentence; null if there is none
 * @param organization null if nobody named one
 * @param codeUrl null if there is no repository
 * @param stars of the repository, rounded; null if unknown
 */
public record PaperCard(
        String href,
        List<Part> title,
        String summary,
        List<Part> abstractText,
        String organization,
        String authors,
        String published,
        String publishedDay,
        int upvotes,
        int comments,
        String codeUrl,
        String stars) {

    static PaperCard of(IndexedPaper paper) {
        return of(paper, plain(paper.title()), plain(paper.abstractText()));
    }

    static PaperCard of(SearchHit hit) {
        return of(hit.paper(), readable(hit.title()), readable(hit.abstractText()));
    }

    private static PaperCard of(IndexedPaper paper, List<Part> title, List<Part> abstractText) {
        IndexedSignals signals = paper.signals();
        return new PaperCard(
                "/papers/" + paper.id(),
                title,
                paper.optionalSummary().map(Summary::text).map(ReadableTex::of).orElse(null),
                abstractText,
                organization(signals),
                Words.count(paper.authors().size(), "author"),
                Words.shortDay(paper.publishedAt()),
                paper.publishedAt().toString(),
                signals.upvotes(),
                signals.comments(),
                paper.codeLink().orElse(null),
                Optional.ofNullable(signals.githubStars()).map(Words::rounded).orElse(null));
    }

    static String organization(IndexedSignals signals) {
        return Optional.ofNullable(signals.organization())
                .map(organization ->
                        Optional.ofNullable(organization.fullname()).orElse(organization.name()))
                .orElse(null);
    }

    /** Whether the summary says something that the start of the abstract does not. */
    public boolean isSummaryApart() {
        return summary != null && !abstractText.getFirst().text().startsWith(summary);
    }

    private static List<Part> plain(String text) {
        return List.of(new Part(ReadableTex.of(text), false));
    }

    private static List<Part> readable(Highlighted highlighted) {
        return highlighted.parts().stream()
                .map(part -> new Part(ReadableTex.of(part.text()), part.marked()))
                .toList();
    }
}
