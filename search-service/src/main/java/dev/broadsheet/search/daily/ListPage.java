package dev.broadsheet.search.daily;

import dev.broadsheet.search.papers.IndexedPaper;
import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many papers the whole list has
 */
public record ListPage(List<IndexedPaper> papers, long total, boolean hasNext) {

    public ListPage {
        papers = List.copyOf(papers);
    }
}
