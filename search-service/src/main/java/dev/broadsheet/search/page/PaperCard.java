package dev.broadsheet.search.page;

import static java.time.ZoneOffset.UTC;

import dev.broadsheet.contracts.paper.PaperEnriched.Summary;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.IndexedSignals;
import dev.broadsheet.search.ranking.Highlighted;
import dev.broadsheet.search.ranking.Highlighted.Part;
import dev.broadsheet.search.ranking.SearchHit;
import dev.broadsheet.search.tex.ReadableTex;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A paper as a list shows it.
 *
 * @param summary one sentence; null if there is none
 * @param organization null if nobody named one
 * @param authors how many; null if the source names none
 * @param codeUrl null if there is no repository, or its address is none of the web
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
        String stars,
        List<NamedLink> topics) {

    // A line of them beside the rest.
    private static final int MOST_TOPICS = 2;
    // More than the best place on the front page has room for.
    private static final int TEASER = 900;

    static PaperCard of(IndexedPaper paper) {
        return of(paper, plain(ReadableTex.of(paper.title())), plain(start(paper)));
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
                paper.authors().isEmpty() ? null : Words.count(paper.authors().size(), "author"),
                Words.shortDay(paper.publishedAt()),
                LocalDate.ofInstant(paper.publishedAt(), UTC).toString(),
                signals.upvotes(),
                signals.comments(),
                paper.codeLink().flatMap(WebAddress::tryParse).orElse(null),
                Optional.ofNullable(signals.githubStars()).map(Words::rounded).orElse(null),
                TopicLinks.of(paper, MOST_TOPICS));
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

    private static String start(IndexedPaper paper) {
        return Words.start(ReadableTex.of(paper.abstractText()), TEASER);
    }

    private static List<Part> plain(String text) {
        return List.of(new Part(text, false));
    }

    private static List<Part> readable(Highlighted highlighted) {
        return highlighted.parts().stream()
                .map(part -> new Part(ReadableTex.of(part.text()), part.marked()))
                .toList();
    }

    /** For who hears it and not sees it. */
    public String upvotesWord() {
        return upvotes == 1 ? "upvote" : "upvotes";
    }

    public String plainTitle() {
        return title.stream().map(Part::text).collect(Collectors.joining());
    }
}
