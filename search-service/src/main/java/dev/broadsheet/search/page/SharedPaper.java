package dev.broadsheet.search.page;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperEnriched.Summary;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.tex.ReadableTex;
import dev.broadsheet.search.web.PublicUrl;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a paper tells programs: whoever shows a link to it (Open Graph), reference managers (the citation tags
 * of Google Scholar) and search engines (schema.org). Addresses are absolute.
 *
 * @param structured schema.org's {@code ScholarlyArticle} as JSON that can stand in a script element
 */
public record SharedPaper(
        String url,
        String title,
        String description,
        String image,
        String published,
        List<String> authors,
        String pdf,
        String doi,
        String structured) {

    private static final int DESCRIPTION = 300;

    static SharedPaper of(IndexedPaper paper, PublicUrl address, ScholarlyArticle article) {
        String path = "/papers/" + paper.id();
        return new SharedPaper(
                address.of(path),
                ReadableTex.of(paper.title()),
                description(paper),
                address.of(path + "/card.png"),
                Dated.of(paper.publishedAt()).date(),
                paper.authors().stream().map(Author::name).map(ReadableTex::of).toList(),
                "https://arxiv.org/pdf/" + paper.id(),
                paper.doi(),
                article.of(paper));
    }

    static String description(IndexedPaper paper) {
        String text = paper.optionalSummary().map(Summary::text).orElse(paper.abstractText());
        String described = Words.start(ReadableTex.of(text), DESCRIPTION);
        return Optional.of(described).filter(words -> !words.isBlank()).orElseGet(() -> ReadableTex.of(paper.title()));
    }
}
