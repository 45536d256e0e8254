package dev.broadsheet.search.ranking;

import dev.broadsheet.search.papers.IndexedPaper;

/** A paper that answers a query, with what matched. */
public record SearchHit(IndexedPaper paper, Highlighted title, Highlighted abstractText) {

    static SearchHit unmarked(IndexedPaper paper) {
        return new SearchHit(paper, Highlighted.plain(paper.title()), Highlighted.plain(paper.abstractText()));
    }
}
